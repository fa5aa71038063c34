select touched_revision, revision
from mart.theme_state
where release_id = :release and theme = :theme and part = :part
