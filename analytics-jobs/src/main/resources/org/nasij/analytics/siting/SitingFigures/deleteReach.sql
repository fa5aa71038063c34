delete from mart.siting_reach where release_id = :release and theme = :theme
