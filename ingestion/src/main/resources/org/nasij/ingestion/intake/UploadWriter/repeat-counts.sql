insert into intake.run_count (run_id, record_type, read, refused)
select :run, record_type, read, refused
from intake.run_count
where run_id = (select min(id) from intake.run where upload_id = :upload)
