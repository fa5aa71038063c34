copy mart.hotspot (
  release_id, theme, sector, area_code, z, p, p_adjusted, hotspot)
from stdin
