-- As the method declares it; before the first analysis nothing is declared, and there are no editions either.
select coalesce(max(cast(m.value as integer)), 8)
from mart.method m
join mart.release r on r.id = 'live' and r.method_version = m.method_version
where m.name = 'trend.editions'
