-- By funder, so that one funder's flows are in memory at a time. A recipient that hides its place is hidden at once.
select f.id, f.amount, f.currency, f.flow_class, f.transaction_type, f.themes, f.places, f.kind, f.places_funded, f.funder_id,
       u.name, u.name_ar, f.held or f.recipient_id in (select id from core.protected_organization) is true as withheld
from mart.counted_flow f
join core.funder u on u.id = f.funder_id
order by f.funder_id, f.id
