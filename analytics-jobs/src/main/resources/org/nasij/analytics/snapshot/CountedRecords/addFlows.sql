insert into mart.counted_flow (id, funder_id, recipient_id, amount, currency, flow_class, kind, transaction_type, dated_on, places_funded, themes, places, held)
select id, funder_id, recipient_id, amount, currency, flow_class, kind, transaction_type, dated_on, places_funded, themes, places, false
from core.recorded_flow f
where not protected and not exists (select from mart.counted_flow c where c.id = f.id)
