-- Only cells that changed are written, so that a small change leaves a small trace.
insert into mart.cell as standing (
  release_id,
  theme, sector, area_code, level, parent_code, province_code, region_code, settlement, need, census_need, supply,
  supply_per_need, sites, organizations, activities, stale_supply, imputed_share, access, coverage, gap, unmet,
  gap_with_stale, minutes_nearest, deprivation, priority, evidence, evidence_share, known_need_share,
  communes_active, communes_none_confirmed, communes_stale, communes_no_data, status, confidence, confidence_reasons,
  rank, rank_of)
select
  'live',
  theme, sector, area_code, level, parent_code, province_code, region_code, settlement, need, census_need, supply,
  supply_per_need, sites, organizations, activities, stale_supply, imputed_share, access, coverage, gap, unmet,
  gap_with_stale, minutes_nearest, deprivation, priority, evidence, evidence_share, known_need_share,
  communes_active, communes_none_confirmed, communes_stale, communes_no_data, status, confidence, confidence_reasons,
  rank, rank_of
from staged_cell
on conflict (release_id, theme, sector, area_code) do update set
  (level, parent_code, province_code, region_code, settlement, need, census_need, supply, supply_per_need,
   sites, organizations,
   activities, stale_supply, imputed_share, access, coverage, gap, unmet, gap_with_stale, minutes_nearest,
   deprivation, priority, evidence, evidence_share, known_need_share, communes_active, communes_none_confirmed,
   communes_stale, communes_no_data, status, confidence, confidence_reasons, rank, rank_of)
  = (excluded.level, excluded.parent_code, excluded.province_code, excluded.region_code, excluded.settlement,
     excluded.need, excluded.census_need, excluded.supply, excluded.supply_per_need, excluded.sites,
     excluded.organizations,
     excluded.activities, excluded.stale_supply, excluded.imputed_share, excluded.access, excluded.coverage,
     excluded.gap, excluded.unmet, excluded.gap_with_stale, excluded.minutes_nearest, excluded.deprivation,
     excluded.priority, excluded.evidence, excluded.evidence_share, excluded.known_need_share,
     excluded.communes_active, excluded.communes_none_confirmed, excluded.communes_stale, excluded.communes_no_data,
     excluded.status, excluded.confidence, excluded.confidence_reasons, excluded.rank, excluded.rank_of)
where standing is distinct from excluded
