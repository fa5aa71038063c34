with origin as (
  select c.*, c.own + c.outside as whole, theme.position
  from mart.contribution c
  join reference.theme theme on theme.code = c.theme
  where c.release_id = :release and c.sector = :sector and c.area_code = :area
    and (cast(:theme as text) is null or c.theme = :theme)
), part as (
  select theme, position, area_code, whole, area_code as source_code, true as inside, own as access, 0 as place
  from origin
  union all
  select theme, position, area_code, whole, named.code, false, named.access, named.place
  from origin, unnest(source_codes, source_access) with ordinality named (code, access, place)
  union all
  select theme, position, area_code, whole, null, false,
         outside - (select coalesce(sum(a), 0) from unnest(source_access) a), sources
  from origin
  where sources > cardinality(source_codes)
)
select part.theme, part.area_code, part.source_code, area.name_fr, area.name_ar, part.inside, part.access,
       coalesce(part.access / nullif(part.whole, 0), 0) as share
from part
left join reference.area area on area.code = part.source_code
order by part.position, part.place
