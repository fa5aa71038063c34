-- Disbursements to civil society by commune, in the currency in which most communes have some.
with funding as (
  select currency, area_code, sum(amount)::double precision as amount
  from mart.ledger
  where release_id = 'live' and line = 'areas' and theme = :theme
    and flow_class = 'civil-society' and transaction_type = 'disbursement'
  group by currency, area_code
  having sum(amount) > 0
)
select currency, area_code, amount
from funding
where currency = (select currency from funding group by currency order by count(*) desc, currency limit 1)
