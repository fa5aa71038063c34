select f.theme, f.sector, f.need, f.supply, f.conservation_error
from mart.theme_figures f
join reference.theme t on t.code = f.theme
where f.release_id = :release
order by t.position, f.sector
