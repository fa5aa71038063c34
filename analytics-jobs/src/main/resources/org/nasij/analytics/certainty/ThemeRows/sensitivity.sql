copy mart.sensitivity (
  release_id, theme, sector, level, settlement, parameter, share)
from stdin
