select count(*)
from mart.theme_state
where release_id = 'live' and revision < touched_revision
