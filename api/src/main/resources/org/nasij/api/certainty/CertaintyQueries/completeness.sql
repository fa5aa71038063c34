select c.theme, c.area_code, area.name_fr, area.name_ar, c.source_a, c.source_b, c.listed_a, c.listed_b, c.matched, c.estimate,
       c.estimate_low, c.estimate_high, c.completeness, c.reason
from mart.completeness c
join reference.theme theme on theme.code = c.theme
join reference.area area on area.code = c.area_code
where c.release_id = :release and (cast(:theme as text) is null or c.theme = :theme)
  and (cast(:area as text) is null or c.area_code = :area)
  and (cast(:level as text) is null or area.level = :level)
order by theme.position, array_position(array['country', 'region', 'province'], area.level), c.area_code
