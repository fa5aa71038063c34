select p.title, p.status, p.organization_name, p.themes, p.sought, p.cost, p.currency, p.starts_on,
       (select string_agg(a.name_fr, ', ' order by a.code) from reference.area a where a.code = any (p.area_codes)) as places_fr,
       (select string_agg(a.name_ar, '، ' order by a.code) from reference.area a where a.code = any (p.area_codes)) as places_ar
from core.public_project p
where p.sought > 0 and p.status <> 'closed' and (p.ends_on is null or p.ends_on >= :asOf)
  and (cardinality(:themes) = 0 or p.themes && cast(:themes as text[]))
  and exists (select 1 from reference.area a
              where a.code = any (p.area_codes) and :inside in ('MA', a.code, a.province_code, a.region_code))
order by p.starts_on nulls last, p.id
