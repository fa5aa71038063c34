select r.id, r.upload_id, r.chunks_published,
       (select count(*) from intake.chunk c where c.upload_id = r.upload_id) as chunks,
       (select i.id from reference.instance i) as instance
from intake.run r
where r.published_at is null
order by r.id
limit 1
