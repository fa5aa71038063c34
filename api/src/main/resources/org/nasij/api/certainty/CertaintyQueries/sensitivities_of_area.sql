select c.theme, c.sector, area.level, area.settlement, c.area_code, d.parameter, d.share
from mart.certainty c
join reference.theme theme on theme.code = c.theme
join reference.area area on area.code = c.area_code
cross join unnest(c.drivers, c.driver_shares) d (parameter, share)
where c.release_id = :release and c.sector = :sector and c.area_code = :area
  and (cast(:theme as text) is null or c.theme = :theme)
  and (cast(:level as text) is null or area.level = :level)
  and (cast(:settlement as text) is null or area.settlement = :settlement)
order by theme.position, d.share desc, d.parameter
