select a.theme, a.sector, a.level, a.settlement, a.model, t.tau, a.areas, a.access_correlation, a.rank_correlation, a.top_areas,
       a.top_kept, a.largest_move, a.moved_area, moved.name_fr as moved_name_fr, moved.name_ar as moved_name_ar
from mart.model_agreement a
join reference.theme theme on theme.code = a.theme
join mart.model_tau t on t.release_id = a.release_id and t.theme = a.theme and t.model = a.model
left join reference.area moved on moved.code = a.moved_area
where a.release_id = :release and a.sector = :sector
  and (cast(:theme as text) is null or a.theme = :theme)
  and (cast(:level as text) is null or a.level = :level)
  and (cast(:settlement as text) is null or a.settlement = :settlement)
order by theme.position, a.level, a.settlement, array_position(array['m2sfca', 'gaussian', '2sfca', '3sfca'], a.model)
