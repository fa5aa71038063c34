select touched_revision, revision
from mart.theme_state
where release_id = :release and part = :part
