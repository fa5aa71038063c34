-- Step one: each site's places by the weighted demand in reach.
create unlogged table ratio as
select t.kind, r.theme, r.site, s.places / r.persons as ratio
from (
  select n.theme, w.site, sum(n.persons * w.f) as persons
  from weight w
  join theme t using (kind)
  join need n on n.theme = t.theme and n.area = w.area
  group by n.theme, w.site
  having sum(n.persons * w.f) > 0
) r
join supply s using (theme, site)
join theme t using (theme);
analyze ratio;
