-- The province and those that share a border with it.
with near as (
  select other.code
  from reference.area own
  join reference.area other on other.level = 'province' and other.boundary && own.boundary
    and st_intersects(other.boundary, own.boundary)
  where own.code = :province
  union select :province
), active as (
  select activity.organization_id, bool_or(coalesce(area.province_code, area.code) = :province) as in_province
  from core.public_activity activity
  join reference.area area on area.code = activity.area_code or area.code = any (activity.area_codes)
  where :theme = any (activity.themes)
    and coalesce(area.province_code, area.code) in (select code from near)
    and coalesce(activity.confirmed_on, activity.recorded_on) >= cast(:as_of as date) - interval '24 months'
    and (activity.starts_on is null or activity.starts_on <= :as_of)
    and (activity.ends_on is null or activity.ends_on >= :as_of)
  group by activity.organization_id
), listed as (
  select directory.id, directory.name, active.in_province,
         exists (
           select from core.public_support_need need
           where need.organization_id = directory.id and (need.open_until is null or need.open_until >= :as_of)
             and (cardinality(need.themes) = 0 or :theme = any (need.themes))) as open
  from active
  join core.directory directory on directory.id = active.organization_id
)
select id, name, in_province, open, (count(*) over ())::integer as total
from listed
order by open desc, in_province desc, name collate "fr-x-icu", id
limit :most
