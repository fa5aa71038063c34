copy mart.certainty (
  release_id, theme, sector, area_code, draws, median_rank, rank_low, rank_high, p_top, band, p_band, drivers,
  driver_shares)
from stdin
