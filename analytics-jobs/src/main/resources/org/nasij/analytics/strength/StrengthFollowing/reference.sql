-- The first edition's; of a stream it did not have, that of the first edition that has it.
select s.reference
from mart.strength_stream s join mart.release r on r.id = s.release_id
where r.kind = 'edition' and s.theme = :theme and s.sector = :sector and s.stream = :stream and s.included
order by r.created_at, r.id
limit 1
