copy staged_unreachable_supply (theme, sector, activity_id, supply, reason) from stdin
