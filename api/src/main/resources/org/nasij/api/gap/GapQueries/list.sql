with listed as (
  select cell.theme, cell.sector, cell.area_code, cell.level, cell.parent_code, cell.province_code, cell.region_code,
       area.name_fr, area.name_ar, area.name_zgh, cell.settlement, base.group_code, base.need, base.census_need, cell.supply, base.supply_per_need,
       cell.sites, cell.organizations, cell.activities, cell.stale_supply, cell.imputed_share, cell.access,
       cell.coverage, cell.gap, cell.unmet, cell.gap_with_stale, cell.minutes_nearest, cell.deprivation, cell.priority,
       cell.evidence, cell.evidence_share, cell.known_need_share, cell.communes_active, cell.communes_none_confirmed,
       cell.communes_stale, cell.communes_no_data, cell.status, cell.confidence, cell.confidence_reasons, cell.rank,
       cell.rank_of, certainty.band, certainty.median_rank, certainty.rank_low, certainty.rank_high, certainty.p_top,
       certainty.p_band, certainty.draws, certainty.drivers, certainty.driver_shares,
       case when base.group_code is null then hotspot.hotspot end as hotspot,
       case when base.group_code is null then hotspot.steadied_supply_per_need end as steadied_supply_per_need,
       case
         when state.revision >= state.touched_revision then 'current'
         when state.revision = 0 then 'awaited'
         when state.revision > 0 then 'pending'
         else 'absent' end as certainty_state,
         case :sort when 'name-fr' then area.name_fr collate "fr-x-icu" end as french,
         case :sort when 'name-ar' then area.name_ar collate "ar-x-icu" end as arabic,
         case when :descending then -1 else 1 end *
         case :sort
           when 'priority' then cell.priority
           when 'gap' then cell.gap
           when 'unmet' then cell.unmet
           when 'need' then base.need
           when 'supply' then cell.supply
           when 'supply-per-need' then base.supply_per_need
           when 'access' then cell.access
           when 'coverage' then cell.coverage
           when 'minutes-nearest' then cell.minutes_nearest
           when 'deprivation' then cell.deprivation
           when 'evidence-share' then cell.evidence_share
           when 'known-need-share' then cell.known_need_share
           when 'organizations' then cell.organizations
           when 'p-top' then certainty.p_top
         end as figure,
         -- Too little evidence for an order: by priority it stands behind whatever has a rank.
         :sort = 'priority' and cell.status <> 'ranked' as outside_the_list
  from mart.cell cell
  join reference.area area on area.code = cell.area_code
  left join mart.certainty certainty using (release_id, theme, sector, area_code)
  left join mart.hotspot hotspot using (release_id, theme, sector, area_code)
  left join mart.group_need own
    on own.release_id = cell.release_id and own.theme = cell.theme and own.area_code = cell.area_code
      and own.group_code = :group
  -- Of a group, its own persons alone; the supply is whosever it is.
  cross join lateral (
    select cast(null as text) as group_code, cell.need, cell.census_need, cell.supply_per_need where cast(:group as text) is null
    union all
    select cast(:group as text), own.need, own.census_need, cell.supply / nullif(own.need, 0) where cast(:group as text) is not null
  ) base
  left join mart.theme_state state
    on state.release_id = cell.release_id and state.theme = cell.theme and state.part = 'certainty'
  where cell.release_id = :release and cell.theme = :theme and cell.sector = :sector and cell.level = :level
), numbered as (
  select listed.*,
         -- Names and codes may run backwards; a figure that is missing comes last either way.
         case when :descending and :sort in ('name-fr', 'name-ar', 'code') then -1 else 1 end *
         row_number() over (order by french, arabic, figure is null, outside_the_list, figure, area_code) as place
  from listed
)
select * from numbered
where (cast(:inside as text) is null or :inside in ('MA', region_code, province_code, parent_code, area_code))
  and (cast(:settlement as text) is null or settlement = :settlement)
  and (cardinality(:evidence) = 0 or evidence = any (:evidence))
  and (cardinality(:status) = 0 or status = any (:status))
  and (cast(:after as text) is null or place > (select last.place from numbered last where last.area_code = :after))
order by place
limit :limit
