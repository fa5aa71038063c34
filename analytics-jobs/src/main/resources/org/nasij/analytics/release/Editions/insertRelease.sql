insert into mart.release (id, kind, as_of, revision, method_version, world, base_edition, seconds)
select :edition, 'edition', as_of, revision, method_version, world, coalesce(base_edition, :edition), seconds
from mart.release
where id = 'live'
