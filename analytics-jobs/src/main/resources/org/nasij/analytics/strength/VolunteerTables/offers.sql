select id, area_code, themes, hours_per_year
from core.volunteer
where hours_per_year > 0 and area_code is not null and cardinality(themes) > 0
  and (available_from is null or available_from <= :as_of)
  and (available_until is null or available_until >= :as_of)
order by id
