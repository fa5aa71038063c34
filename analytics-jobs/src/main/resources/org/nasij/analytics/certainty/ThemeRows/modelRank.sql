copy mart.model_rank (
  release_id, theme, sector, area_code, models, access, gaps, ranks)
from stdin
