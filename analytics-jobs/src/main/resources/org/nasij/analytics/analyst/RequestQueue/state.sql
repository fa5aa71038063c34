select started_at is not null as started, finished_at is not null as finished, revision, error
from mart.analysis_request
where id = :id
