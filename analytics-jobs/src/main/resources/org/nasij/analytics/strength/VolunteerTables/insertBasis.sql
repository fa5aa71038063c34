insert into mart.volunteer_basis (publication, theme, area_code, volunteer_id, hours)
values (:publication, :theme, :area, :volunteer, :hours)
