select e.theme, e.sector, e.areas, e.gini, e.theil, e.theil_between, e.theil_within, e.access_reason, e.concentration,
       e.funding_currency, e.funding_areas, e.funding_reason
from mart.equity e
join reference.theme theme on theme.code = e.theme
where e.release_id = :release and e.sector = :sector and (cast(:theme as text) is null or e.theme = :theme)
order by theme.position
