select activities, oldest, median, newest, inventory_on
from mart.evidence
where release_id = :release and sector = :sector and theme = :theme and area_code = :area
