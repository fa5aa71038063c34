-- By funder, so that one funder's flows are in memory at a time. A flow that became protected since an edition last took such
-- flows up stands in nobody's row, and not yet in the sum of what is withheld.
select f.id, f.amount, f.currency, f.flow_class, f.transaction_type, f.themes, f.places, f.kind, f.places_funded, f.funder_id,
       u.name, u.name_ar,
       case when f.held then 'held'
         when f.recipient_id in (select id from core.protected_organization) then 'hidden'
         else 'open' end as standing
from mart.counted_flow f
join core.funder u on u.id = f.funder_id
order by f.funder_id, f.id
