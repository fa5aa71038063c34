-- Hours of no theme stand in none.
select v.area_code, theme.code as theme, count(*) as records
from core.volunteer v
left join lateral unnest(v.themes) as theme (code) on true
where v.id = any(:ids)
group by v.area_code, theme.code
