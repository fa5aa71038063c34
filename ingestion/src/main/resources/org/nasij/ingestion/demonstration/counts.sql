-- What became of the world's records in the last run of each of its files.
with last_run as (
  select distinct on (u.read_as) r.id
  from intake.run r join intake.upload u on u.id = r.upload_id
  where u.source = 'demonstration'
  order by u.read_as, r.id desc
)
select i.record_type, i.read, coalesce(c.new, 0) as new, coalesce(c.changed, 0) as changed,
       coalesce(c.unchanged, 0) as unchanged, i.refused + coalesce(c.refused, 0) as refused,
       coalesce(c.waiting, 0) as waiting
from intake.run_count i
join last_run on last_run.id = i.run_id
left join core.run_count c using (run_id, record_type)
order by array_position(
  array['organization', 'site', 'activity', 'inventory', 'funder', 'flow', 'opportunity', 'volunteer', 'project',
        'support_need', 'call'], i.record_type)
