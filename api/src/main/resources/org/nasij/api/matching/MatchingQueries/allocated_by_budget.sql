select null as call_id, null as call_title, null as funder_id, null as funder_name, m.theme, m.area_code, a.name_fr, a.name_ar,
       g.region_code, b.band, g.priority, m.mad, null::integer as grants, m.mad / p.median as places, m.mad / p.high as places_low,
       m.mad / p.low as places_high, g.gap, g.gap * greatest(0, 1 - m.mad / g.closing_mad) as gap_after
from mart.give(:release, :budget, nullif(cast(:themes as text[]), '{}'), array[:inside], :ticket) m
join mart.open_gap g on g.release_id = :release and g.theme = m.theme and g.area_code = m.area_code
join mart.place_cost p on p.release_id = :release and p.theme = m.theme
join reference.area a on a.code = m.area_code
left join mart.certainty b on b.release_id = :release and b.sector = 'all' and b.theme = m.theme and b.area_code = m.area_code
order by array_position(array['high', 'middle', 'low'], b.band), g.priority desc, m.theme, m.area_code
