select c.id, c.funder_id, u.name, c.title, c.themes, c.area_codes, c.support_kinds, c.budget, c.smallest_ticket, c.largest_ticket,
       c.currency, c.closes_on
from core.call c
join core.funder u on u.id = c.funder_id
where (c.opens_on is null or c.opens_on <= :as_of) and (c.closes_on is null or c.closes_on >= :as_of)
order by c.id
