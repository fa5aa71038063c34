delete from mart.volunteer_sum where release_id = :release and theme = :theme and area_code = :area
