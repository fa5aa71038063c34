insert into mart.volunteer_basis (publication, theme, area_code, volunteer_id, hours_per_year, themes)
values (:publication, :theme, :area, :volunteer, :hours_per_year, :themes)
