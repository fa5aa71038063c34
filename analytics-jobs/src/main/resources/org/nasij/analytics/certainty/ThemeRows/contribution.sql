copy mart.contribution (
  release_id, theme, sector, area_code, own, outside, sources, source_codes, source_access)
from stdin
