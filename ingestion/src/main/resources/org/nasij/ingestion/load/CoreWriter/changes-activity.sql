select place.area_code, theme.code as theme, count(*) as records
from core.activity a
left join core.site s on s.id = a.site_id
cross join unnest(a.themes) as theme (code)
left join lateral unnest(case a.delivery when 'site' then array[s.area_code] else a.area_codes end) as place (area_code)
  on true
where a.id = any(:ids)
group by place.area_code, theme.code
