select id, kind, as_of, revision, method_version, world, base_edition, created_at, seconds
from mart.release
order by kind desc, as_of desc, created_at desc, id
