select id, organization_id, kind, sector, site_id, themes, capacity, delivery, area_codes, evidence_on, starts_on, ends_on,
       place_level, area_code, city_code, st_x(point) as lon, st_y(point) as lat
from mart.counted_activity
order by id
