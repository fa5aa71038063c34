update mart.release
set revision = revision + 1, created_at = now()
where id = 'live'
returning revision
