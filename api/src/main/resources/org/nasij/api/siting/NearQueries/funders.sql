select funder_id as id, funder_name as name, bool_or(theme = :theme) as of_theme,
       bool_or(coalesce(area.province_code, area.code) = :province) as of_area
from core.public_funder_place place
join reference.area area on area.code = place.area_code
where (place.theme = :theme and area.region_code = (select region_code from reference.area where code = :province))
   or coalesce(area.province_code, area.code) = :province
group by funder_id, funder_name
order by of_theme desc, of_area desc, funder_name collate "fr-x-icu", funder_id
limit :most
