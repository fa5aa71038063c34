select f.theme, f.sector, f.settlement, f.fifth, f.communes, f.need, f.known_need, f.places, f.funding, e.funding_currency
from mart.equity_fifth f
join mart.equity e using (release_id, theme, sector)
join reference.theme theme on theme.code = f.theme
where f.release_id = :release and f.sector = :sector and (cast(:theme as text) is null or f.theme = :theme)
order by theme.position, f.settlement desc, f.fifth
