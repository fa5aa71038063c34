copy mart.evidence (
  release_id, theme, sector, area_code, activities, oldest, median, newest, inventory_on)
from stdin
