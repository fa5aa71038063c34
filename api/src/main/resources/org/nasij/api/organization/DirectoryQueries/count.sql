select count(*)
from core.directory o
left join reference.area area on area.code = o.area_code
where (cast(:theme as text) is null or :theme = any (o.themes))
  and (cast(:inside as text) is null
       or :inside in (area.code, area.province_code, area.region_code)
       or (:inside = 'MA' and area.code is not null))
  and (cast(:kind as text) is null or o.kind = :kind)
  and (cast(:sector as text) is null or o.sector = :sector)
  -- Case, French accents, hamza, ta marbuta and alif maqsura do not count.
  and (cardinality(:patterns) = 0
       or translate(lower(concat_ws(' ', o.name, o.name_ar, o.alternate_name)),
                    'àâäéèêëîïôöùûüçأإآىة', 'aaaeeeeiioouuucااايه')
          like all (string_to_array(
            translate(lower(array_to_string(:patterns, chr(10))), 'àâäéèêëîïôöùûüçأإآىة', 'aaaeeeeiioouuucااايه'),
            chr(10))))
