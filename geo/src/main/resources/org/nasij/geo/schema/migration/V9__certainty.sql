-- How sure the figures are, what they hang on, and where each comes from. One writer: the analyst, theme by theme after
-- the gaps. Arrays of one row run side by side.

-- The band is that of the median rank over the draws; there is no other one.
alter table mart.cell drop column band;

-- The ranks of a ranked cell over Monte-Carlo draws.
create table mart.certainty (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  draws integer not null check (draws > 0),
  median_rank double precision not null,
  -- The 5 and 95 % quantiles.
  rank_low double precision not null,
  rank_high double precision not null,
  -- Share of the draws in which the cell is among the first ten, 0..1.
  p_top double precision not null check (p_top between 0 and 1),
  -- The third of the list that holds the median rank, and the share of the draws in which the rank lies in it, 0..1.
  band text not null check (band in ('high', 'middle', 'low')),
  p_band double precision not null check (p_band between 0 and 1),
  -- Parameters by falling first-order share of the variance of the cell's rank; empty: the rank never moves.
  drivers text[] not null,
  driver_shares double precision[] not null,
  primary key (release_id, theme, sector, area_code)
);

-- First-order share of the variance of the ranks of a list by parameter.
create table mart.sensitivity (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  level text not null,
  -- Communes: urban or rural; else null.
  settlement text,
  parameter text not null,
  -- As estimated: noise may take it a little below 0. Null: no rank of the list ever moves.
  share double precision,
  unique nulls not distinct (release_id, theme, sector, level, settlement, parameter)
);

-- Which conclusions of a list hold over the draws.
create table mart.rank_stability (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  level text not null,
  settlement text,
  areas integer not null,
  draws integer not null,
  -- Areas published among the first ten, and those of them there in at least nine draws of ten.
  top_areas integer not null,
  top_held integer not null,
  -- Areas in their band in at least nine draws of ten.
  band_held integer not null,
  -- Spearman's correlation of the drawn ranks with the published ones: median, and 5 % quantile; null: fewer than three areas.
  correlation double precision,
  correlation_low double precision,
  unique nulls not distinct (release_id, theme, sector, level, settlement)
);

-- What counts as full coverage by other models of access than the published one, places per person.
create table mart.model_tau (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  model text not null check (model in ('m2sfca', 'gaussian', '2sfca', '3sfca')),
  -- Null: none can be said.
  tau double precision,
  primary key (release_id, theme, model)
);

-- How like the access and the ranks of a list are by another model.
create table mart.model_agreement (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  level text not null,
  settlement text,
  model text not null check (model in ('m2sfca', 'gaussian', '2sfca', '3sfca')),
  areas integer not null,
  -- Spearman's; null: fewer than three areas, or all of them equal.
  access_correlation double precision,
  rank_correlation double precision,
  -- Areas published among the first ten, and those of them there by the model too.
  top_areas integer not null,
  top_kept integer not null,
  -- The most places an area moves, and which one does; null: none moves.
  largest_move integer not null,
  moved_area text references reference.area,
  unique nulls not distinct (release_id, theme, sector, level, settlement, model)
);

-- Where each area with a gap would stand by the other models.
create table mart.model_rank (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  models text[] not null,
  access double precision[] not null,
  gaps double precision[] not null,
  -- Empty where the area is not ranked.
  ranks integer[] not null,
  primary key (release_id, theme, sector, area_code)
);

-- Clusters of the communes' own supply per person (Gi*).
create table mart.hotspot (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  z double precision not null,
  -- Two-sided, and after Benjamini-Hochberg over the communes of the theme and sector.
  p double precision not null,
  p_adjusted double precision not null,
  hotspot text not null check (hotspot in ('high', 'low', 'none')),
  -- Own places per year and person in need, drawn towards those around by as much as chance could explain.
  steadied_supply_per_need double precision not null,
  primary key (release_id, theme, sector, area_code)
);

-- How unequal access is, and whom funding favours. A figure that is null has its reason beside it.
create table mart.equity (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  -- Communes with data.
  areas integer not null,
  gini double precision,
  theil double precision,
  theil_between double precision,
  theil_within double precision,
  access_reason text check (access_reason in ('no-access', 'no-target', 'capacity-unknown', 'no-data')),
  -- Of disbursements to civil society per person in need, over deprivation; in the currency most of them are in.
  concentration double precision,
  funding_currency text,
  funding_areas integer not null,
  funding_reason text check (funding_reason in ('no-funding', 'no-target')),
  primary key (release_id, theme, sector),
  check ((gini is null) = (access_reason is not null)),
  check ((concentration is null) = (funding_reason is not null))
);

-- What there is for each fifth of the persons in need of a theme with a target group, by deprivation of their commune. Urban and
-- rural communes are cut apart, since their deprivation is scaled apart.
create table mart.equity_fifth (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  settlement text not null check (settlement in ('urban', 'rural')),
  -- 1: the most deprived communes.
  fifth smallint not null check (fifth between 1 and 5),
  communes integer not null,
  -- Persons in need; those of them in communes with data, and the places per year within reach of these.
  need double precision not null,
  known_need double precision not null,
  places double precision not null,
  -- Disbursements to civil society, in the currency of mart.equity.
  funding double precision not null,
  primary key (release_id, theme, sector, settlement, fifth)
);

-- The place of an area in its list by deprivation (regions; provinces; urban and rural communes apart), over draws of the
-- weights. It follows from the census alone; a theme leaves out the columns that define its need.
create table mart.deprivation (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  -- 0..1
  deprivation double precision not null,
  -- 1: the most deprived.
  rank integer not null,
  rank_of integer not null,
  draws integer not null check (draws > 0),
  -- Of the draws: the median, the 5 and 95 % quantiles, and the share in which the area is among the first ten, 0..1.
  median_rank double precision not null,
  rank_low double precision not null,
  rank_high double precision not null,
  p_top double precision not null check (p_top between 0 and 1),
  primary key (release_id, theme, area_code)
);

-- How many organizations there are, from two lists (Chapman), by province, by region and for the country.
create table mart.completeness (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  -- The two sources that name most organizations there.
  source_a text,
  source_b text,
  listed_a integer not null,
  listed_b integer not null,
  -- On both lists.
  matched integer not null,
  estimate double precision,
  -- Of the estimate, 95 %.
  estimate_low double precision,
  estimate_high double precision,
  -- Organizations on either list / estimate.
  completeness double precision,
  reason text check (reason in ('one-list', 'too-few')),
  primary key (release_id, theme, area_code),
  check ((estimate is null) = (reason is not null))
);

-- From where the access of a cell comes: communes for a commune, provinces for a province, regions for a region.
create table mart.contribution (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  -- Places per person from supply inside the area and from outside it; they add up to its access.
  own double precision not null,
  outside double precision not null,
  -- How many areas outside contribute; the largest of them follow.
  sources integer not null,
  source_codes text[] not null,
  source_access double precision[] not null,
  primary key (release_id, theme, sector, area_code)
);

-- Who is in the catchment of a commune: the communes within its theme's minutes, itself included.
create table mart.catchment (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  communes integer not null,
  -- Persons in need in them.
  persons double precision not null,
  -- Those that weigh most in its evidence, by weight times persons.
  member_codes text[] not null,
  member_minutes double precision[] not null,
  member_weights double precision[] not null,
  primary key (release_id, theme, area_code)
);

-- What the knowledge of an area and theme rests on: current activities inside it, and the latest inventory that holds there.
-- An area without either has no row.
create table mart.evidence (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  activities integer not null,
  -- Days of their evidence: the last confirmation, else the record's own date. Null: there are no activities.
  oldest date,
  median date,
  newest date,
  -- Null: none holds in all of the area.
  inventory_on date,
  primary key (release_id, theme, sector, area_code)
);
