-- What counts as supply to come: no idea, nothing that still seeks a lead, nothing closed or recorded as an activity.
select p.id, p.themes, p.delivery, p.area_codes, p.capacity, coalesce(p.confirmed_on, p.recorded_on) as evidence_on,
       p.ends_on
from core.project p
where p.status in ('planned', 'running')
  and not exists (select from core.activity a where a.id = p.activity_id)
order by p.id
