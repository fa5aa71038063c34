delete from mart.theme_state
where release_id = 'live' and part <> all(:parts)
