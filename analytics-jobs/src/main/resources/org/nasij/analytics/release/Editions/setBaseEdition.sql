update mart.release
set base_edition = :edition
where id = 'live' and base_edition is null
