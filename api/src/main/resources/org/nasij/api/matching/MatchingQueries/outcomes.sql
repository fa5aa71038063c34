with given as (
  select m.theme, m.area_code, m.mad
  from mart.give(:release, cast(:budget as double precision), nullif(cast(:themes as text[]), '{}'), array[:inside], :ticket) m
  where cast(:budget as double precision) is not null
  union all
  select m.theme, m.area_code, sum(m.mad)
  from mart.match m
  where cast(:budget as double precision) is null and m.release_id = :release
  group by m.theme, m.area_code
), province as (
  select g.*, coalesce(given.mad, 0) as mad,
         case when given.mad > 0 then g.gap * greatest(0, 1 - given.mad / g.closing_mad) else g.gap end as gap_after,
         :inside in ('MA', g.area_code, g.region_code) as asked
  from mart.open_gap g
  left join given using (theme, area_code)
  where g.release_id = :release and (cardinality(:themes) = 0 or g.theme = any (:themes))
), outcome as (
  select theme, count(*) filter (where asked) as provinces,
         sum(lacking) filter (where asked) as lacking, sum(closing_mad) filter (where asked) as closing_mad,
         coalesce(sum(mad) filter (where asked), 0) as mad,
         sum(known_need * gap) filter (where asked) / nullif(sum(known_need) filter (where asked), 0) as gap_before,
         sum(known_need * gap_after) filter (where asked) / nullif(sum(known_need) filter (where asked), 0) as gap_after,
         array_agg(1 - gap / 100 order by area_code) as before, array_agg(1 - gap_after / 100 order by area_code) as after,
         array_agg(region_code order by area_code) as regions, array_agg(deprivation order by area_code) as deprivation
  from province
  group by theme
)
select t.code as theme, coalesce(o.provinces, 0) as provinces, o.lacking, o.closing_mad, p.median as cost_mad,
       coalesce(p.flows, 0) as cost_flows, coalesce(o.mad, 0) as mad, o.mad / p.median as places, o.mad / p.high as places_low,
       o.mad / p.low as places_high, o.gap_before, o.gap_after, b.gini as gini_before, a.gini as gini_after, b.theil as theil_before,
       a.theil as theil_after, b.theil_between as theil_between_before, a.theil_between as theil_between_after,
       b.theil_within as theil_within_before, a.theil_within as theil_within_after, b.concentration as concentration_before,
       a.concentration as concentration_after
from reference.theme t
left join outcome o on o.theme = t.code
left join mart.place_cost p on p.release_id = :release and p.theme = t.code
left join lateral mart.inequality(o.before, o.regions, o.deprivation) b on true
left join lateral mart.inequality(o.after, o.regions, o.deprivation) a on true
where t.need_kind = 'target' and (cardinality(:themes) = 0 or t.code = any (:themes))
order by t.position
