select b.area_code, b.theme, b.publication, b.volunteer_id, b.hours_per_year, b.themes,
       s.publication is not null as current
from mart.volunteer_basis b
left join mart.volunteer_sum s
  on s.release_id = :release and s.theme = b.theme and s.area_code = b.area_code and s.publication = b.publication
order by b.publication, b.volunteer_id
