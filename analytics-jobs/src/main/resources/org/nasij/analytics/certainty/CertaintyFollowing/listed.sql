-- Organizations with an activity in a theme, and the provinces and regions in which they are recorded.
select distinct activity.source, activity.registration_number, activity.name,
       case area.level when 'province' then area.code else area.province_code end as province_code,
       case area.level when 'region' then area.code else area.region_code end as region_code
from mart.counted_activity activity
cross join lateral unnest(case
  when cardinality(activity.area_codes) > 0 then activity.area_codes
  else array[activity.area_code] end) place (code)
join reference.area area on area.code = place.code
where :theme = any (activity.themes)
