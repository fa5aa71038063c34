select siting.theme, siting.area_code, area.name_fr, area.name_ar, siting.model, siting.status, siting.candidates,
       siting.start_persons, siting.unknown_persons, siting.places, siting.places_persons,
       case when state.revision is null then 'absent' when state.revision >= state.touched_revision then 'current'
         else 'pending' end as state
from mart.siting siting
join reference.area area on area.code = siting.area_code
left join mart.theme_state state
  on state.release_id = siting.release_id and state.theme = siting.theme and state.part = 'siting'
where siting.release_id = :release and siting.theme = :theme and siting.model = :model
  and (cast(:area as text) is null or siting.area_code = :area)
order by area.level = 'province', siting.area_code
