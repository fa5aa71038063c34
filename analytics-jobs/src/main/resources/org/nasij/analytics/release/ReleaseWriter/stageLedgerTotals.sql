copy staged_ledger_total (flow_class, transaction_type, currency, amount, flows, flows_without_amount, flows_of_zero) from stdin
