insert into mart.counted_flow (id, funder_id, recipient_id, amount, currency, flow_class, kind, transaction_type, dated_on, places_funded, themes, places, held)
select id, funder_id, recipient_id, amount, currency, flow_class, kind, transaction_type, dated_on, places_funded, themes, places, true
from core.recorded_flow
where protected
