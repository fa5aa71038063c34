-- Every record of the newest run is accounted for, and no change of records waits for the analyst.
select not exists (select from core.change)
       and (select sum(c.new + c.changed) from core.run_count c where c.run_id = r.id) = 1 as visible,
       extract(epoch from clock_timestamp() - r.started_at)::double precision as seconds,
       coalesce((select sum(c.unchanged) from core.run_count c where c.run_id = r.id), 0) as unchanged
from intake.run r
where r.id = (select max(id) from intake.run)
