with listed as (
  select a.*, array_position(array['country', 'region', 'province', 'commune'], a.level) as depth
  from reference.area a
)
select a.level, a.code, a.parent_code, a.province_code, a.region_code, a.name_fr, a.name_ar, a.name_zgh, a.kind,
       a.settlement, st_x(a.point) as lon, st_y(a.point) as lat, a.area_km2, a.ocha_pcode, a.boundary_source,
       c.population, c.households,
       (select count(*) from reference.area child where child.parent_code = a.code) as children
from listed a
left join reference.census c using (code)
where (cast(:level as text) is null or a.level = :level)
  and (cast(:code as text) is null or a.code = :code)
  and (cast(:parent as text) is null or a.parent_code = :parent)
  and (cast(:inside as text) is null
       or (a.code <> :inside and :inside in (a.parent_code, a.province_code, a.region_code, 'MA')))
  -- Case, French accents, hamza, ta marbuta and alif maqsura do not count.
  and (cardinality(:patterns) = 0
       or translate(lower(concat_ws(' ', a.name_fr, a.name_ar, a.name_zgh)),
                    'àâäéèêëîïôöùûüçأإآىة', 'aaaeeeeiioouuucااايه')
          like all (string_to_array(
            translate(lower(array_to_string(:patterns, chr(10))), 'àâäéèêëîïôöùûüçأإآىة', 'aaaeeeeiioouuucااايه'),
            chr(10))))
  and (cast(:after as text) is null
       or (a.depth, a.code) > (select last.depth, last.code from listed last where last.code = :after))
order by a.depth, a.code
limit :limit
