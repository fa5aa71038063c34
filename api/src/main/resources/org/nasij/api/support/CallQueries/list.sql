select c.id, c.funder_id, c.funder_name, c.title, c.description, c.website, c.themes, c.area_codes, c.support_kinds,
       c.budget, c.smallest_ticket, c.largest_ticket, c.currency, c.opens_on, c.closes_on, c.source, c.recorded_on,
       c.confirmed_on
from core.public_call c
where (cast(:theme as text) is null or cardinality(c.themes) = 0 or :theme = any (c.themes))
  and (cast(:area as text) is null
       or cardinality(c.area_codes) = 0
       or exists (
         select from reference.area a
         where a.code = :area and c.area_codes && array[a.code, a.province_code, a.region_code, 'MA']))
  and (cast(:kind as text) is null or cardinality(c.support_kinds) = 0 or :kind = any (c.support_kinds))
  and (cast(:after as text) is null
       or (c.recorded_on, c.id) < (select last.recorded_on, last.id from core.public_call last where last.id = :after))
order by c.recorded_on desc, c.id desc
limit :limit
