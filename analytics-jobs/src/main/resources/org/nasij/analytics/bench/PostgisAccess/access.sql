-- Step two: what each area reaches; for themes served in place, the sites of the area itself.
create table access as
select r.theme, w.area, sum(r.ratio * w.f) as access
from ratio r
join weight w using (kind, site)
group by r.theme, w.area
union all
select s.theme, site.area, sum(s.places) / n.persons
from supply s
join theme t on t.theme = s.theme and t.kind is null
join site using (site)
join need n on n.theme = s.theme and n.area = site.area
where n.persons > 0
group by s.theme, site.area, n.persons;
