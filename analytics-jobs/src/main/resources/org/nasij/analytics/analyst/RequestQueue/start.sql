-- Everyone who waits for the same live figures is answered by one analysis.
update mart.analysis_request r
set started_at = now()
from mart.analysis_request asked
where asked.id = :id
  and r.finished_at is null
  and (r.id = asked.id
       or (r.edition is null and asked.edition is null and r.as_of is not distinct from asked.as_of))
returning r.id
