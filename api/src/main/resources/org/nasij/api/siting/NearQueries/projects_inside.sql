select project.id, project.title, project.status, project.organization_name, project.area_codes, project.capacity
from core.public_project project
where :theme = any (project.themes)
  and exists (
    select from reference.area area
    where area.code = any (project.area_codes) and :area in (area.code, area.province_code, area.region_code))
order by array_position(array['seeks-a-lead', 'planned', 'running', 'idea', 'closed'], project.status),
         project.title collate "fr-x-icu", project.id
