-- Protected activities that are new, changed, or no longer there.
select count(distinct changed.id)
from (
  (table core.coarse_activity except table mart.held_activity)
  union all
  (table mart.held_activity except table core.coarse_activity)
) changed
