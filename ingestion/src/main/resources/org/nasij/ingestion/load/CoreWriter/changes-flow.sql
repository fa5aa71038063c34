select area.code as area_code, theme.entry ->> 'theme' as theme, count(distinct f.id) as records
from core.flow f
left join lateral jsonb_array_elements(f.themes) as theme (entry) on true
left join lateral jsonb_array_elements(f.places) as place (entry) on true
left join lateral jsonb_array_elements_text(place.entry -> 'areas') as area (code) on true
where f.id = any(:ids)
group by 1, 2
