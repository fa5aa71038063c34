delete from mart.held_activity
