copy staged_ledger (line, area_code, theme, flow_class, transaction_type, currency, amount, flows) from stdin
