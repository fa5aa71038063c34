select id, as_of, revision, method_version, world, base_edition, seconds
from mart.release
where id = :id
