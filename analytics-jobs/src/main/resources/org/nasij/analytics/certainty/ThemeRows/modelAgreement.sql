copy mart.model_agreement (
  release_id, theme, sector, level, settlement, model, areas, access_correlation, rank_correlation, top_areas, top_kept,
  largest_move, moved_area)
from stdin
