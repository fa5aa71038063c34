insert into mart.match_call (release_id, call_id, funder_id, funder_name, title, budget, currency, closes_on, state, matched_mad)
values ('live', :call, :funder, :funder_name, :title, :budget, :currency, :closes_on, :state, :matched_mad)
