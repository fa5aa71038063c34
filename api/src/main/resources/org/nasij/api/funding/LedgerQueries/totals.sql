select flow_class, transaction_type, currency, amount, flows, flows_without_amount, flows_of_zero
from mart.ledger_total
where release_id = :release
order by flow_class, transaction_type, currency
