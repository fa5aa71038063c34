select n.kind, n.title, n.organization_id, o.name as organization_name, o.name_ar as organization_name_ar, a.name_fr as area_name_fr,
       a.name_ar as area_name_ar, n.amount, n.currency, n.open_until
from core.public_support_need n
join core.directory o on o.id = n.organization_id
left join reference.area a on a.code = o.area_code
where (n.open_until is null or n.open_until >= :asOf)
  -- What is needed for the organization as a whole is needed for what it does.
  and (cardinality(:themes) = 0 or n.themes && cast(:themes as text[]) or (cardinality(n.themes) = 0 and o.themes && cast(:themes as text[])))
  and :inside in ('MA', a.code, a.province_code, a.region_code)
order by array_position(array['money', 'goods', 'premises', 'professional-help', 'training', 'volunteers'], n.kind),
         o.name collate "und-x-icu", n.id
