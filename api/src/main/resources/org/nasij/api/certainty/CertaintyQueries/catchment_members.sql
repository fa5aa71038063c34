select member.code as area_code, area.name_fr, area.name_ar, member.minutes, member.weight, cell.need, cell.evidence
from mart.catchment c
cross join unnest(c.member_codes, c.member_minutes, c.member_weights) with ordinality member (code, minutes, weight, place)
join reference.area area on area.code = member.code
join mart.cell cell
  on cell.release_id = c.release_id and cell.theme = c.theme and cell.sector = :sector and cell.area_code = member.code
where c.release_id = :release and c.theme = :theme and c.area_code = :area
order by member.place
