select n.id, n.organization_id, n.organization_name, n.kind, n.title, n.description, n.themes, n.amount, n.currency,
       n.open_until, o.area_code, st_x(o.point) as lon, st_y(o.point) as lat, n.source, n.recorded_on, n.confirmed_on
from core.public_support_need n
join core.directory o on o.id = n.organization_id
left join reference.area a on a.code = o.area_code
where (cast(:theme as text) is null or :theme = any (n.themes))
  and (cast(:area as text) is null or (a.code is not null and :area in (a.code, a.province_code, a.region_code, 'MA')))
  and (cast(:kind as text) is null or n.kind = :kind)
  and (cast(:after as text) is null
       or (n.recorded_on, n.id) < (select last.recorded_on, last.id from core.public_support_need last where last.id = :after))
order by n.recorded_on desc, n.id desc
limit :limit
