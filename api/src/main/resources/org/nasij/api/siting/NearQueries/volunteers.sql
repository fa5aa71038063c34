select case when own.hours is not null then 'published'
         when exists (select from mart.volunteer_sum any_sum where any_sum.release_id = :release) then 'withheld'
         else 'none' end as state,
       own.hours, own.contributors, own.as_of
from (values (1)) one
left join mart.volunteer_sum own on own.release_id = :release and own.theme = :theme and own.area_code = :province
