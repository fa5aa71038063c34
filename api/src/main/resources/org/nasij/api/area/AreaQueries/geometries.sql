select code, st_asgeojson(coalesce(boundary, point), 6) as geometry
from reference.area
where code = any (:codes) and coalesce(boundary, point) is not null
