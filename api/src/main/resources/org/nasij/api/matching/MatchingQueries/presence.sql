select * from (
  select concat_ws('|', p.theme, coalesce(p.area_code, '~'), coalesce(p.funder_id, ''), p.flow_class, p.transaction_type, p.currency)
           collate "C" as key,
         p.theme, p.area_code, a.name_fr as area_name_fr, a.name_ar as area_name_ar, p.funder_id, p.funder_name, p.funder_name_ar,
         p.flow_class, p.transaction_type, p.currency, p.amount, p.parts
  from mart.funder_presence p
  left join reference.area a on a.code = p.area_code
  where p.release_id = :release
    and (cardinality(:themes) = 0 or p.theme = any (:themes))
    -- What is withheld is of no place, and only added to what is of all places.
    and (cast(:inside as text) is null or :inside = 'MA' or :inside in (p.area_code, a.region_code))
) listed
where cast(:after as text) is null or key > :after collate "C"
order by key
limit :limit
