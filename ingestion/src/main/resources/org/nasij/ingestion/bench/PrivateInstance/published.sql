select exists (select from intake.run r join intake.run_count c on c.run_id = r.id and c.read = :rows
               where r.published_at is not null and r.id = (select max(id) from intake.run))
