-- By model the first tau above 0 of a theme that an edition found: frozen from then on, as the published one is.
select distinct on (t.model) t.model, t.tau
from mart.release r
join mart.model_tau t on t.release_id = r.id
where r.kind = 'edition' and t.theme = :theme and t.tau > 0
order by t.model, r.revision
