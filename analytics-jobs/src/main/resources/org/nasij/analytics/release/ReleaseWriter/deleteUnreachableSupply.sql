delete from mart.unreachable_supply
where release_id = 'live' and theme = any(:themes)
