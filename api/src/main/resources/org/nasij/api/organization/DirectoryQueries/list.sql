select o.id, o.name, o.name_ar, o.alternate_name, o.kind, o.sector, o.verification_level, o.registration_number,
       o.founded_on, o.description, o.website, o.languages, o.source, o.recorded_on, o.confirmed_on, o.updated_at,
       o.place_level, o.area_code, area.name_fr as area_name_fr, area.name_ar as area_name_ar, o.city_code,
       st_x(o.point) as lon, st_y(o.point) as lat, coalesce(o.themes, '{}') as themes,
       coalesce(o.activities, 0) as activities
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
  and (cast(:after as text) is null
       or (o.name collate "und-x-icu", o.id) >
          (select last.name collate "und-x-icu", last.id from core.directory last where last.id = :after))
order by o.name collate "und-x-icu", o.id
limit :limit
