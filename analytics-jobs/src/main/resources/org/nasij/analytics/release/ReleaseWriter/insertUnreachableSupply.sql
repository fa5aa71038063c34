insert into mart.unreachable_supply (release_id, theme, sector, activity_id, supply, reason)
select 'live', theme, sector, activity_id, supply, reason
from staged_unreachable_supply
