copy staged_cell (
  theme, sector, area_code, level, parent_code, province_code, region_code, settlement, need, census_need, supply,
  supply_per_need, sites, organizations, activities, stale_supply, imputed_share, access, coverage, gap, unmet,
  gap_with_stale, minutes_nearest, deprivation, priority, evidence, evidence_share, known_need_share,
  communes_active, communes_none_confirmed, communes_stale, communes_no_data, status, confidence, confidence_reasons,
  rank, rank_of)
from stdin
