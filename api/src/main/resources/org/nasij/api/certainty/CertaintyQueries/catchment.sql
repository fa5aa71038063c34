select communes, persons
from mart.catchment
where release_id = :release and theme = :theme and area_code = :area
