copy mart.hotspot (
  release_id, theme, sector, area_code, z, p, p_adjusted, hotspot, steadied_supply_per_need)
from stdin
