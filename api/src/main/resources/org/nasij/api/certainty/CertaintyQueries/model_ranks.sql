select m.theme, m.sector, area.level, area.settlement, m.area_code, area.name_fr, area.name_ar, by.model, by.access, by.gap,
       by.rank, cell.gap as published_gap, cell.rank as published_rank, cell.rank_of
from mart.model_rank m
join reference.area area on area.code = m.area_code
join mart.cell cell
  on cell.release_id = m.release_id and cell.theme = m.theme and cell.sector = m.sector and cell.area_code = m.area_code
cross join unnest(m.models, m.access, m.gaps, m.ranks) with ordinality by (model, access, gap, rank, place)
where m.release_id = :release and m.sector = :sector and m.theme = :theme and cell.gap is not null
  and (cast(:area as text) is null or m.area_code = :area)
  and (cast(:level as text) is null or area.level = :level)
  and (cast(:settlement as text) is null or area.settlement = :settlement)
order by area.level, area.settlement, cell.rank nulls last, m.area_code, by.place
