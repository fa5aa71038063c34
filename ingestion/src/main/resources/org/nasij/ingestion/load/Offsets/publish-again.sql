update intake.run r set chunks_published = 0, published_at = null
where r.chunks_published > 0
  and (select coalesce(sum(i.read - i.refused), 0) from intake.run_count i where i.run_id = r.id)
    > (select coalesce(sum(c.new + c.changed + c.unchanged + c.refused + c.waiting), 0)
       from core.run_count c where c.run_id = r.id)
