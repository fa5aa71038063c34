select s.theme, s.sector, s.level, s.settlement, null as area_code, s.parameter, s.share
from mart.sensitivity s
join reference.theme theme on theme.code = s.theme
where s.release_id = :release and s.sector = :sector
  and (cast(:theme as text) is null or s.theme = :theme)
  and (cast(:level as text) is null or s.level = :level)
  and (cast(:settlement as text) is null or s.settlement = :settlement)
order by theme.position, s.level, s.settlement, s.share desc nulls last, s.parameter
