with ledger as (
  delete from mart.ledger where release_id = :release
), ledger_total as (
  delete from mart.ledger_total where release_id = :release
)
delete from mart.unreachable_supply where release_id = :release
