-- The releases, and how well each conserves supply over all its themes.
select r.id, r.as_of, r.revision, r.seconds,
       count(f.conservation_error) filter (where f.sector = 'all') as themes,
       max(f.conservation_error) as conservation_error
from mart.release r left join mart.theme_figures f on f.release_id = r.id
group by r.id
order by r.id
