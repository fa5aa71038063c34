copy mart.rank_stability (
  release_id, theme, sector, level, settlement, areas, draws, top_areas, top_held, band_held, correlation,
  correlation_low)
from stdin
