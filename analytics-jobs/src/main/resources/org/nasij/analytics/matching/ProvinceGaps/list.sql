select c.theme, c.area_code, c.region_code, c.priority, c.gap, c.need * c.known_need_share as known_need, c.unmet,
       c.deprivation, f.tau
from mart.cell c
join mart.theme_figures f using (release_id, theme, sector)
where c.release_id = 'live' and c.sector = 'all' and c.level = 'province' and c.status = 'ranked'
order by c.theme, c.area_code
