update mart.theme_state
set revision = :revision
where release_id = 'live' and part = :part and theme = any(:themes)
