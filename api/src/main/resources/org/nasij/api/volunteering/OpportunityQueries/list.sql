select p.id, p.organization_id, p.organization_name, p.site_id, p.title, p.description, p.themes, p.skills, p.languages,
       p.delivery, p.area_codes, p.places, p.hours_per_year, p.starts_on, p.ends_on, p.place_level, p.area_code,
       st_x(p.point) as lon, st_y(p.point) as lat, p.source, p.recorded_on, p.confirmed_on
from core.public_opportunity p
where (cast(:theme as text) is null or :theme = any (p.themes))
  and (cast(:area as text) is null
       or exists (
         select from reference.area a
         where a.code = any (case p.delivery when 'site' then array[p.area_code] when 'outreach' then p.area_codes end)
           and :area in (a.code, a.province_code, a.region_code, 'MA')))
  and (cast(:skill as text) is null or :skill = any (p.skills))
  and (cast(:delivery as text) is null or p.delivery = :delivery)
  and (cast(:after as text) is null
       or (p.recorded_on, p.id) < (select last.recorded_on, last.id from core.public_opportunity last where last.id = :after))
order by p.recorded_on desc, p.id desc
limit :limit
