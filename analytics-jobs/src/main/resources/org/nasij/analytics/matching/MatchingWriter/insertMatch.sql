insert into mart.match (release_id, call_id, theme, area_code, mad, grants, places, places_low, places_high)
values ('live', :call, :theme, :area, :mad, :grants, :places, :places_low, :places_high)
