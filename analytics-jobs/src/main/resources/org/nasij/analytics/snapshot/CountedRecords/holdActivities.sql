insert into mart.held_activity
table core.coarse_activity
