-- It stands where its organization does.
select cast(null as text) as area_code, theme.code as theme, count(*) as records
from core.support_need n
left join lateral unnest(n.themes) as theme (code) on true
where n.id = any(:ids)
group by theme.code
