select area_code, hours from mart.volunteer_sum where release_id = :release and theme = :theme
