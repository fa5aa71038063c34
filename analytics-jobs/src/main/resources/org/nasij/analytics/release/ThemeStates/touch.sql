insert into mart.theme_state (release_id, theme, part, touched_revision, revision)
select 'live', theme, :part, :revision, 0
from unnest(:themes) as theme
on conflict (release_id, theme, part) do update set touched_revision = excluded.touched_revision
