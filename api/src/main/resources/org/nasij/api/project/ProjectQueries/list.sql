select p.id, p.organization_id, p.organization_name, p.activity_id, p.title, p.description, p.status, p.themes, p.delivery,
       p.area_codes, p.capacity, p.cost, p.sought, p.currency, p.starts_on, p.ends_on, p.source, p.recorded_on, p.confirmed_on
from core.public_project p
where (cast(:theme as text) is null or :theme = any (p.themes))
  and (cast(:area as text) is null
       or exists (
         select from reference.area a
         where a.code = any (p.area_codes) and :area in (a.code, a.province_code, a.region_code, 'MA')))
  and (cast(:status as text) is null or p.status = :status)
  and (cast(:after as text) is null
       or (p.recorded_on, p.id) < (select last.recorded_on, last.id from core.public_project last where last.id = :after))
order by p.recorded_on desc, p.id desc
limit :limit
