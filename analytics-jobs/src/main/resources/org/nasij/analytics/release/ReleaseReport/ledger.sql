select flow_class, transaction_type, currency, line, sum(amount) as amount
from mart.ledger
where release_id = :release
group by flow_class, transaction_type, currency, line
union all
select flow_class, transaction_type, currency, 'total', amount
from mart.ledger_total
where release_id = :release
order by flow_class, transaction_type, currency, line
