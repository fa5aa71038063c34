insert into mart.volunteer_sum (release_id, theme, area_code, hours, contributors, as_of, publication)
select :release, :theme, :area, sum(hours_per_year / themes), count(*), :as_of, :publication
from mart.volunteer_basis
where publication = :publication and theme = :theme and area_code = :area
