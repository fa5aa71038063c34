-- Every site within each area's largest catchment: the index names those in the box, the formula decides.
create unlogged table pair as
select a.area, a.urban, s.site,
  a.track_minutes + case
    when a.urban and s.urban and d.km <= 15 then 60 * 1.3 * d.km / 25
    else 60 * 1.4 * d.km / 45
  end as minutes
from area a
join site s on s.point && st_makeenvelope(
    a.lon - degrees(asin(sin(a.reach_km / 6371.0088) / cos(radians(a.lat)))) - 1e-6,
    a.lat - degrees(a.reach_km / 6371.0088) - 1e-6,
    a.lon + degrees(asin(sin(a.reach_km / 6371.0088) / cos(radians(a.lat)))) + 1e-6,
    a.lat + degrees(a.reach_km / 6371.0088) + 1e-6,
    4326)
  and s.area <> a.area
cross join lateral (
  select 2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(s.lat - a.lat) / 2) ^ 2
    + cos(radians(a.lat)) * cos(radians(s.lat)) * sin(radians(s.lon - a.lon) / 2) ^ 2))) as km) d
where a.reach_km >= 0;
