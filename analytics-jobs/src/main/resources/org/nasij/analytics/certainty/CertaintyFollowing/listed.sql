-- Organizations with an activity in a theme, and the provinces and regions in which they are recorded.
select distinct o.source, o.registration_number, o.name,
       case area.level when 'province' then area.code else area.province_code end as province_code,
       case area.level when 'region' then area.code else area.region_code end as region_code
from core.activity activity
join core.organization o on o.id = activity.organization_id
left join core.site site on site.id = activity.site_id
cross join lateral unnest(case
  when cardinality(activity.area_codes) > 0 then activity.area_codes
  else array[site.area_code] end) place (code)
join reference.area area on area.code = place.code
where :theme = any (activity.themes)
