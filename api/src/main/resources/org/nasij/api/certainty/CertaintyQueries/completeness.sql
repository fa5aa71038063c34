select c.theme, c.area_code, c.source_a, c.source_b, c.listed_a, c.listed_b, c.matched, c.estimate, c.completeness, c.reason
from mart.completeness c
join reference.theme theme on theme.code = c.theme
where c.release_id = :release and (cast(:theme as text) is null or c.theme = :theme)
  and (cast(:area as text) is null or c.area_code = :area)
order by theme.position, c.area_code <> 'MA', c.area_code
