with ledger as (
  delete from mart.ledger where release_id = 'live'
)
delete from mart.ledger_total where release_id = 'live'
