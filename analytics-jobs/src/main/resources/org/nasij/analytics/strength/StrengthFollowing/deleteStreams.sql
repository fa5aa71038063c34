delete from mart.strength_stream where release_id = 'live' and theme = any (:themes)
