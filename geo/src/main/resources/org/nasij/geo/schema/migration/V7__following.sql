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

-- Who reported in an edition: organizations with evidence that was current, of whatever activity, running or ended. A trend is
-- of those that report in every edition, so that more reports do not read as more service.
create table mart.reporter (
  release_id text not null references mart.release on delete cascade,
  organization_id text not null,
  primary key (release_id, organization_id)
);

-- What each of them had standing in a commune: places per year; null: the capacity of some of it is not known.
create table mart.reported_supply (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  province_code text not null,
  region_code text not null,
  organization_id text not null,
  supply double precision,
  primary key (release_id, theme, area_code, organization_id)
);
create index reported_supply_organization on mart.reported_supply (organization_id, theme);

-- The trend up to an edition of what its constant panel had standing in an area, places per year, over all editions until then.
create table mart.trend (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  editions integer not null,
  -- Mann-Kendall with the correction of Hamed and Rao: S, its variance, z, two-sided p, tau (-1..1).
  s double precision not null,
  variance double precision not null,
  z double precision not null,
  p double precision not null,
  tau double precision not null,
  -- Sen's slope, places per year and edition, and its intercept at the first edition.
  slope double precision not null,
  intercept double precision not null,
  primary key (release_id, theme, area_code)
);
