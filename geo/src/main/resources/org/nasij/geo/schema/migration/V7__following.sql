-- Figures that follow from a theme's gaps and are published after them (strength, certainty, siting, matching): how far each
-- has come. A part is pending while its revision lies below the one at which the theme was touched. A release without a row
-- for a part does not have it.
create table mart.theme_state (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  part text not null,
  -- The live revision that brought what the part has to follow.
  touched_revision bigint not null,
  -- The live revision the part's figures were computed from; 0: there are none yet.
  revision bigint not null,
  primary key (release_id, theme, part)
);
