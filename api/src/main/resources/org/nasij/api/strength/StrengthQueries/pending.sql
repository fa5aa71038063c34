select exists (
  select from mart.theme_state
  where release_id = :release and theme = :theme and part = 'strength' and revision < touched_revision)
