select open_calls, matched_calls, budget_mad, matched_mad, value, bound from mart.matching_summary where release_id = :release
