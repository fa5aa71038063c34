insert into mart.ledger_total (
  release_id, flow_class, transaction_type, currency, amount, flows, flows_without_amount, flows_of_zero)
select
  'live', flow_class, transaction_type, currency, amount, flows, flows_without_amount, flows_of_zero
from staged_ledger_total
