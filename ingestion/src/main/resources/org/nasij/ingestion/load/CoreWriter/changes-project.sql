select place.area_code, theme.code as theme, count(*) as records
from core.project p
cross join unnest(p.themes) as theme (code)
cross join unnest(p.area_codes) as place (area_code)
where p.id = any(:ids)
group by place.area_code, theme.code
