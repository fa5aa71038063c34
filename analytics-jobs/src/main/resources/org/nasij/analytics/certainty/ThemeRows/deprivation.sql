copy mart.deprivation (
  release_id, theme, area_code, deprivation, rank, rank_of, draws, median_rank, rank_low, rank_high, p_top)
from stdin
