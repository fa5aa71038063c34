-- By funder, so that one funder's flows are in memory at a time.
select f.id, f.amount, f.currency, f.flow_class, f.transaction_type, f.themes, f.places, f.kind, f.places_funded, f.funder_id,
       u.name, u.name_ar,
       exists (select 1 from core.site s where s.organization_id = f.recipient_id and s.place_visibility <> 'exact') as protected
from core.flow f
join core.funder u on u.id = f.funder_id
order by f.funder_id, f.id
