insert into mart.release (id, kind, as_of, revision, method_version, world, base_edition)
values ('live', 'live', :as_of, 1, :method_version, :world, :base_edition)
on conflict (id) do update set
  as_of = excluded.as_of, revision = mart.release.revision + 1, method_version = excluded.method_version,
  world = excluded.world, base_edition = excluded.base_edition, created_at = now()
returning revision
