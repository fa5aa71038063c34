update mart.release
set seconds = :seconds
where id = 'live'
