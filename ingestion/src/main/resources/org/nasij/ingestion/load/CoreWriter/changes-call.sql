-- No area and no theme: open to any.
select place.area_code, theme.code as theme, count(*) as records
from core.call c
left join lateral unnest(c.themes) as theme (code) on true
left join lateral unnest(c.area_codes) as place (area_code) on true
where c.id = any(:ids)
group by place.area_code, theme.code
