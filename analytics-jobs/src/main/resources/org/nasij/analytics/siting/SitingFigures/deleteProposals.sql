delete from mart.siting_proposal where release_id = :release and theme = :theme
