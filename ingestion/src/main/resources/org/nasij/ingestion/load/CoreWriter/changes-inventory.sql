select i.area_code, theme.code as theme, count(*) as records
from core.inventory i
left join lateral unnest(i.themes) as theme (code) on true
where i.id = any(:ids)
group by i.area_code, theme.code
