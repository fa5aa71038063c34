insert into mart.strength_stream (release_id, theme, sector, stream, included, reference, national)
values (:release, :theme, :sector, :stream, :included, :reference, :national)
