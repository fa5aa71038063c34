select place.area_code, theme.code as theme, count(*) as records
from core.opportunity p
left join core.site s on s.id = p.site_id
cross join unnest(p.themes) as theme (code)
left join lateral unnest(case p.delivery when 'site' then array[s.area_code] else p.area_codes end) as place (area_code)
  on true
where p.id = any(:ids)
group by place.area_code, theme.code
