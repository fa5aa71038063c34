select id, edition, as_of
from mart.analysis_request
where finished_at is null
order by id
limit 1
