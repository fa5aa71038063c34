select s.theme, s.part
from mart.theme_state s
join reference.theme t on t.code = s.theme
where s.release_id = 'live' and s.revision < s.touched_revision and s.part = any(:parts)
order by s.touched_revision desc, t.position, array_position(:parts, s.part)
