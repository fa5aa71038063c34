-- The weight of every pair in each kind of catchment, and of every site's own area.
create unlogged table weight as
select kind, site, area,
  case
    when minutes <= limit_minutes / 3 + 1e-9 then 1.0
    when minutes <= limit_minutes * 2 / 3 + 1e-9 then 0.68
    else 0.22
  end::double precision as f
from (
  select k.kind, p.site, p.area, p.minutes,
    case when p.urban then k.urban_minutes else k.rural_minutes end as limit_minutes
  from pair p
  join kind k on p.minutes <= case when p.urban then k.urban_minutes else k.rural_minutes end + 1e-9
) reached
union all
select kind, site, area,
  case when least(road_minutes, limit_minutes * 2 / 3) <= limit_minutes / 3 + 1e-9 then 1.0 else 0.68 end
from (
  select k.kind, s.site, s.area,
    case when a.urban then k.urban_minutes else k.rural_minutes end as limit_minutes,
    case
      when a.urban and 2.0 / 3 * sqrt(a.km2 / pi()) <= 15 then 60 * 1.3 * (2.0 / 3 * sqrt(a.km2 / pi())) / 25
      else 60 * 1.4 * (2.0 / 3 * sqrt(a.km2 / pi())) / 45
    end as road_minutes
  from site s
  join area a using (area)
  cross join kind k
) own;
analyze weight;
