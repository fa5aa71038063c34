with weight as (
  select coalesce(sum(cast(:service as double precision)) filter (where stream = 'service'), 0) as service,
         coalesce(sum(cast(:funding as double precision)) filter (where stream = 'funding'), 0) as funding,
         coalesce(sum(cast(:volunteers as double precision)) filter (where stream = 'volunteers'), 0) as volunteers
  from mart.strength_stream
  where release_id = :release and theme = :theme and sector = :sector and included
), share as (
  -- Streams the theme does not have leave their weight to the others.
  select service / total as service, funding / total as funding, volunteers / total as volunteers
  from weight, lateral (select nullif(service + funding + volunteers, 0) as total) total
)
select i.theme, i.sector, i.area_code, i.level, i.parent_code, i.province_code, i.region_code, a.name_fr, a.name_ar,
       i.settlement, i.need, i.funding, i.funding_per_need, i.volunteer_hours, i.volunteer_hours_per_need, i.service_ratio,
       i.funding_ratio, i.volunteers_ratio, s.strength, s.rank, s.rank_of, coalesce(share.service, 0) as weight_service,
       coalesce(share.funding, 0) as weight_funding, coalesce(share.volunteers, 0) as weight_volunteers
from mart.strength(:release, :theme, :sector, :level, :service, :funding, :volunteers) s
join mart.strength_input i
  on i.release_id = :release and i.theme = :theme and i.sector = :sector and i.area_code = s.area_code
join reference.area a on a.code = i.area_code
cross join share
where cast(:inside as text) is null or :inside in ('MA', i.region_code, i.province_code, i.parent_code, i.area_code)
order by s.strength desc nulls last, i.area_code
