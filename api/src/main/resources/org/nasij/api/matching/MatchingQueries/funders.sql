select p.funder_id, p.funder_name, p.funder_name_ar, p.flow_class, p.transaction_type, p.currency, sum(p.amount) as amount,
       count(distinct p.area_code) as areas, sum(p.parts) as parts
from mart.funder_presence p
left join reference.area a on a.code = p.area_code
where p.release_id = :release
  and (cardinality(:themes) = 0 or p.theme = any (:themes))
  and (:inside = 'MA' or :inside in (p.area_code, a.region_code))
group by p.funder_id, p.funder_name, p.funder_name_ar, p.flow_class, p.transaction_type, p.currency
order by p.funder_id is not null, sum(p.parts) desc, p.funder_name, p.flow_class, p.transaction_type, p.currency
