select m.call_id, c.title as call_title, c.funder_id, c.funder_name, m.theme, m.area_code, a.name_fr, a.name_ar, g.region_code,
       b.band, g.priority, m.mad, m.grants, m.places, m.places_low, m.places_high, g.gap,
       g.gap * greatest(0, 1 - m.mad / g.closing_mad) as gap_after
from mart.match m
join mart.match_call c using (release_id, call_id)
join mart.open_gap g using (release_id, theme, area_code)
join reference.area a on a.code = m.area_code
left join mart.certainty b on b.release_id = :release and b.sector = 'all' and b.theme = m.theme and b.area_code = m.area_code
where m.release_id = :release
  and (cardinality(:themes) = 0 or m.theme = any (:themes))
  and (cast(:inside as text) is null or :inside in ('MA', m.area_code, g.region_code))
order by array_position(array['high', 'middle', 'low'], b.band), g.priority desc, m.theme, m.area_code, m.call_id
