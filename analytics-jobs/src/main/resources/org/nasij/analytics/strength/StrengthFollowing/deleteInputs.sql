delete from mart.strength_input where release_id = 'live' and theme = any (:themes)
