select r.id, f.theme, f.tau
from mart.release r
left join mart.theme_figures f on f.release_id = r.id and f.sector = 'all' and f.tau is not null
where r.kind = 'edition' and r.base_edition = r.id
