select a.id, a.organization_id, o.kind, o.sector, a.site_id, a.themes, a.capacity, a.delivery, a.area_codes,
       coalesce(a.confirmed_on, a.recorded_on) as evidence_on, a.starts_on, a.ends_on,
       s.place_level, s.area_code, s.city_code, st_x(s.point) as lon, st_y(s.point) as lat
from core.activity a
join core.organization o on o.id = a.organization_id
left join core.site s on s.id = a.site_id
order by a.id
