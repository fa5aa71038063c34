delete from mart.siting where release_id = :release and theme = :theme
