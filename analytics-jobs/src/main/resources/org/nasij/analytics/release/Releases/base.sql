-- The base edition and, by theme, the first tau above 0 that an edition found: frozen from then on.
select b.id, first.theme, first.tau
from mart.release b
left join (
  select distinct on (f.theme) f.theme, f.tau
  from mart.release r
  join mart.theme_figures f on f.release_id = r.id
  where r.kind = 'edition' and f.sector = 'all' and f.tau_kind = 'relative' and f.tau > 0
  order by f.theme, r.revision
) first on true
where b.kind = 'edition' and b.base_edition = b.id
