insert into mart.release (id, kind, as_of, revision, method_version, world, base_edition)
values (:edition, 'edition', :as_of, :revision, :method_version, :world, :base_edition)
