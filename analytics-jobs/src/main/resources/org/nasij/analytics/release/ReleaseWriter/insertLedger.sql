insert into mart.ledger (release_id, line, area_code, theme, flow_class, transaction_type, currency, amount, flows)
select 'live', line, area_code, theme, flow_class, transaction_type, currency, amount, flows
from staged_ledger
