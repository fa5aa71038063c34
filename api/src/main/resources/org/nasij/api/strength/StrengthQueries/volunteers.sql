select v.theme, v.area_code, a.name_fr, a.name_ar, a.region_code, v.hours, v.contributors, v.as_of
from mart.volunteer_sum v
join reference.area a on a.code = v.area_code
where v.release_id = :release
  and (cast(:theme as text) is null or v.theme = :theme)
  and (cast(:inside as text) is null or :inside in (a.code, a.region_code, 'MA'))
  and (cast(:after as text) is null or (v.area_code || '|' || v.theme) collate "C" > cast(:after as text) collate "C")
order by (v.area_code || '|' || v.theme) collate "C"
limit :limit
