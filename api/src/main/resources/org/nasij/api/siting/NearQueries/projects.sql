with near as (
  select other.code
  from reference.area own
  join reference.area other on other.level = 'province' and other.boundary && own.boundary
    and st_intersects(other.boundary, own.boundary)
  where own.code = :province
  union select :province
)
select project.id, project.title, project.status, project.organization_name, project.area_codes, project.capacity
from core.public_project project
where :theme = any (project.themes) and project.status <> 'closed'
  and (project.ends_on is null or project.ends_on >= :as_of)
  and exists (
    select from reference.area area
    where area.code = any (project.area_codes) and coalesce(area.province_code, area.code) in (select code from near))
order by array_position(array['seeks-a-lead', 'planned', 'running', 'idea'], project.status), project.title, project.id
limit :most
