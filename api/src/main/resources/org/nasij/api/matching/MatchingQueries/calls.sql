select call_id, funder_id, funder_name, title, budget, currency, closes_on, state, matched_mad
from mart.match_call
where release_id = :release
order by closes_on nulls last, call_id
