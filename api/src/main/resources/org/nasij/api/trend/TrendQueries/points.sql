with panel as (
  select organization_id
  from mart.reporter
  group by organization_id
  having count(*) = (select count(*) from mart.release where kind = 'edition')
), standing as (
  select s.release_id, case when count(s.supply) = count(*) then sum(s.supply) end as supply
  from mart.reported_supply s
  join panel using (organization_id)
  where s.theme = :theme and :area in (s.area_code, s.province_code, s.region_code, :country)
  group by s.release_id
)
select e.id as edition, e.as_of, e.method_version, c.status, c.gap, c.supply,
       -- No row: the panel had nothing there.
       case when standing.release_id is null then 0 else standing.supply end as panel_supply
from mart.release e
left join mart.cell c on c.release_id = e.id and c.theme = :theme and c.sector = 'all' and c.area_code = :area
left join standing on standing.release_id = e.id
where e.kind = 'edition'
order by e.as_of, e.revision, e.id
