select proposal.theme, proposal.area_code, proposal.model, proposal.position, proposal.commune_code, commune.name_fr,
       commune.name_ar, commune.province_code, st_x(commune.point) as lon, st_y(commune.point) as lat, proposal.persons,
       proposal.persons_inside, proposal.persons_unknown, proposal.minutes, proposal.gain, proposal.gain_total,
       proposal.best_possible, proposal.proven, proposal.relief, proposal.relief_total, proposal.relief_inside_total,
       siting.start_persons, proposal.alternative_code, alternative.name_fr as alternative_fr,
       alternative.name_ar as alternative_ar, proposal.alternative_gain, proposal.alternative_relief, reach.reached_codes,
       reach.reached_minutes,
       case when state.revision is null then 'absent' when state.revision >= state.touched_revision then 'current'
         else 'pending' end as state
from mart.siting_proposal proposal
join mart.siting siting using (release_id, theme, area_code, model)
join mart.siting_reach reach using (release_id, theme, commune_code)
join reference.area area on area.code = proposal.area_code
join reference.area commune on commune.code = proposal.commune_code
left join reference.area alternative on alternative.code = proposal.alternative_code
left join mart.theme_state state
  on state.release_id = proposal.release_id and state.theme = proposal.theme and state.part = 'siting'
where proposal.release_id = :release and proposal.theme = :theme and proposal.model = :model
  and (cast(:area as text) is null or proposal.area_code = :area)
  and proposal.position <= :sites
order by area.level = 'province', proposal.area_code, proposal.position
