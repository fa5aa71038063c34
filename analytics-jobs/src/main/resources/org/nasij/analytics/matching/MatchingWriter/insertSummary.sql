insert into mart.matching_summary (release_id, open_calls, matched_calls, budget_mad, matched_mad, value, bound)
values ('live', :open_calls, :matched_calls, :budget_mad, :matched_mad, :value, :bound)
