select id, amount, currency, flow_class, transaction_type, themes, places
from mart.counted_flow
order by id
