select cell.theme, cell.sector, cell.area_code, cell.level, cell.parent_code, cell.province_code, cell.region_code,
       area.name_fr, area.name_ar, area.name_zgh, cell.settlement, null as group_code, cell.need, cell.census_need, cell.supply, cell.supply_per_need,
       cell.sites, cell.organizations, cell.activities, cell.stale_supply, cell.imputed_share, cell.access,
       cell.coverage, cell.gap, cell.unmet, cell.gap_with_stale, cell.minutes_nearest, cell.deprivation, cell.priority,
       cell.evidence, cell.evidence_share, cell.known_need_share, cell.communes_active, cell.communes_none_confirmed,
       cell.communes_stale, cell.communes_no_data, cell.status, cell.confidence, cell.confidence_reasons, cell.rank,
       cell.rank_of, certainty.band, certainty.median_rank,
       certainty.rank_low, certainty.rank_high, certainty.p_top, certainty.p_band, certainty.draws, certainty.drivers,
       certainty.driver_shares, hotspot.hotspot, hotspot.steadied_supply_per_need, case
         when state.revision >= state.touched_revision then 'current'
         when state.revision = 0 then 'awaited'
         when state.revision > 0 then 'pending'
         else 'absent' end as certainty_state
from mart.cell cell
join reference.area area on area.code = cell.area_code
join reference.theme theme on theme.code = cell.theme
left join mart.certainty certainty using (release_id, theme, sector, area_code)
left join mart.hotspot hotspot using (release_id, theme, sector, area_code)
left join mart.theme_state state
  on state.release_id = cell.release_id and state.theme = cell.theme and state.part = 'certainty'
where cell.release_id = :release and cell.sector = :sector and cell.area_code = :area
order by theme.position
