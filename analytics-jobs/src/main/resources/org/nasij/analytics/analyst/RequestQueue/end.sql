update mart.analysis_request
set finished_at = now(), revision = :revision, error = :error
where id = any(:ids)
