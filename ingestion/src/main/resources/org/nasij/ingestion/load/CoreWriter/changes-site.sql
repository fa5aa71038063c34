select area_code, cast(null as text) as theme, count(*) as records
from core.site where id = any(:ids)
group by area_code
