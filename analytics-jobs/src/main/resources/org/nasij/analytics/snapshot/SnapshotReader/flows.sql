select id, amount, currency, flow_class, transaction_type, themes, places
from core.flow
order by id
