-- The panel's supply by edition, theme and area of every level. One capacity that is not known makes a sum unknown.
with panel as (
  select organization_id
  from mart.reporter
  group by organization_id
  having count(*) = (select count(*) from mart.release where kind = 'edition')
)
select s.release_id, s.theme, place.area_code,
       case when count(s.supply) = count(*) then sum(s.supply) end as supply
from mart.reported_supply s
join panel using (organization_id)
cross join lateral unnest(array[s.area_code, s.province_code, s.region_code, :country]) as place (area_code)
group by s.release_id, s.theme, place.area_code
