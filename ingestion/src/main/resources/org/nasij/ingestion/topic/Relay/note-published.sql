update intake.run set chunks_published = :published, published_at = case when :published = :chunks then now() end
where id = :run and chunks_published = :before
