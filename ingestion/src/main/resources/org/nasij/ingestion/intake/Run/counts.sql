-- Refused by validation and refused by the database are one figure to whoever sent the file.
select i.record_type, i.read, coalesce(c.new, 0) as new, coalesce(c.changed, 0) as changed,
       coalesce(c.unchanged, 0) as unchanged, i.refused + coalesce(c.refused, 0) as refused,
       coalesce(c.waiting, 0) as waiting
from intake.run_count i
left join core.run_count c using (run_id, record_type)
where i.run_id = :run
