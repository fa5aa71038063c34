select id, area_code, themes, conducted_on
from core.inventory
order by id
