select call.id, call.title, call.funder_name, call.website
from core.public_call call
where (cardinality(call.themes) = 0 or :theme = any (call.themes))
  and (call.opens_on is null or call.opens_on <= :as_of)
  and (call.closes_on is null or call.closes_on >= :as_of)
  and (cardinality(call.area_codes) = 0 or exists (
    select from reference.area area
    where area.code = any (call.area_codes)
      and (area.code = 'MA' or :province in (area.code, area.province_code)
        or area.code = (select region_code from reference.area where code = :province))))
order by call.closes_on nulls last, call.title collate "fr-x-icu", call.id
limit :most
