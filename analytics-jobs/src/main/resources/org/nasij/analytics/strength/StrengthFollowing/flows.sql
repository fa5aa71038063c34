select id, amount, currency, flow_class, transaction_type, themes, places, dated_on
from mart.counted_flow
where flow_class = 'civil-society' and transaction_type = 'disbursement' and currency = 'MAD' and amount > 0
  and dated_on <= :as_of
order by id
