copy mart.catchment (
  release_id, theme, area_code, communes, persons, member_codes, member_minutes, member_weights)
from stdin
