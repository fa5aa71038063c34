select s.theme, s.sector, s.stream, s.included, s.reference, s.national
from mart.strength_stream s
join reference.theme t on t.code = s.theme
where s.release_id = :release and (cast(:theme as text) is null or s.theme = :theme) and s.sector = :sector
order by t.position, array_position(array['service', 'funding', 'volunteers'], s.stream)
