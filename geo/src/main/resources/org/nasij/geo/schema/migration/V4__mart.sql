-- What the analyst publishes. One writer: the analyst, in one transaction per release.
create schema mart;

create table mart.release (
  -- 'live', or an edition's name.
  id text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,63}$'),
  kind text not null check (kind in ('live', 'edition')),
  as_of date not null,
  -- Rises with each analysis of the live figures; an edition keeps the one it was cut from.
  revision bigint not null,
  method_version text not null,
  world text,
  -- The edition whose tau is used; its own id for the first edition; null while there is none.
  base_edition text,
  created_at timestamptz not null default now(),
  seconds double precision,
  check ((id = 'live') = (kind = 'live'))
);

-- National figures of a theme in a release.
create table mart.theme_figures (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  -- 'all' providers recorded, or those of the sector 'association' alone.
  sector text not null check (sector in ('all', 'association')),
  need double precision,
  -- The capacity a person of the target group should have access to, places per person; relative unless a norm is declared.
  tau double precision,
  tau_kind text check (tau_kind in ('norm', 'relative')),
  -- Null: the capacity of some of it is not known.
  supply double precision,
  supply_reachable double precision,
  supply_unreachable double precision,
  -- |sum N A - supply_reachable| / supply_reachable
  conservation_error double precision,
  primary key (release_id, theme, sector)
);

-- One row per area, theme and sector.
create table mart.cell (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  level text not null,
  parent_code text,
  province_code text,
  region_code text,
  settlement text,
  -- Persons of the target group (need_kind target) or of the base population (base); null: need not published, or none declared.
  need double precision,
  -- The same by the census's own row for the area, which above the commune differs from the sum over communes.
  census_need double precision,
  -- Own recorded current supply standing in the area: places per year (null: the capacity of some of it is not known), sites,
  -- organizations, activities.
  supply double precision,
  supply_per_need double precision,
  sites integer not null,
  organizations integer not null,
  activities integer not null,
  -- Supply whose evidence is older than 24 months; outside `supply`.
  stale_supply double precision,
  -- Share of the supply that reaches the area whose capacity is imputed, 0..1.
  imputed_share double precision,
  access double precision,
  -- 0..1
  coverage double precision,
  -- 0..100
  gap double precision,
  unmet double precision,
  -- Gap if stale supply were still there.
  gap_with_stale double precision,
  -- Minutes to the nearest active site; above the commune the need-weighted mean over communes that have one within the catchment.
  minutes_nearest double precision,
  deprivation double precision,
  priority double precision,
  evidence text not null check (evidence in ('active', 'none-confirmed', 'stale', 'no-data')),
  -- E at the commune; above it the need-weighted mean. 0..1
  evidence_share double precision,
  -- Share of the need that stands in communes with data; 1 or 0 at the commune.
  known_need_share double precision,
  communes_active integer not null,
  communes_none_confirmed integer not null,
  communes_stale integer not null,
  communes_no_data integer not null,
  -- ranked: gap and rank; unranked: gap without rank; no-data; need-not-published; supply-only: the theme has no target group;
  -- no-need: nobody is in need there; capacity-unknown: no capacity is known in the theme.
  status text not null check (status in
    ('ranked', 'unranked', 'no-data', 'need-not-published', 'no-need', 'supply-only', 'capacity-unknown')),
  confidence text check (confidence in ('high', 'medium', 'low')),
  -- Codes: evidence-high, evidence-partial, evidence-low, evidence-old, evidence-undated, imputed, imputed-much, large-area.
  confidence_reasons text[] not null default '{}',
  -- By priority, 1 = highest, among the areas of this level (communes: of the same settlement) that are ranked.
  rank integer,
  rank_of integer,
  band text check (band in ('high', 'middle', 'low')),
  primary key (release_id, theme, sector, area_code)
);
create index cell_list on mart.cell (release_id, theme, sector, level, priority desc nulls last);
create index cell_area on mart.cell (release_id, area_code);

-- Supply no demand reaches: listed, never dropped.
create table mart.unreachable_supply (
  release_id text not null references mart.release on delete cascade,
  theme text not null,
  sector text not null,
  activity_id text not null,
  -- Null: its capacity is not known.
  supply double precision,
  reason text not null check (reason in ('outside', 'unplaced', 'no-demand', 'only-region-or-country'))
);

-- The funding ledger: every part of a flow stands on one line; lines add up to the total per currency.
create table mart.ledger (
  release_id text not null references mart.release on delete cascade,
  line text not null check (line in ('outside', 'no-theme', 'national', 'unlocated', 'areas')),
  area_code text references reference.area,
  theme text references reference.theme,
  flow_class text not null,
  transaction_type text not null,
  currency text not null,
  amount numeric(20, 2) not null,
  flows integer not null,
  check ((line = 'areas') = (area_code is not null))
);
create index ledger_release on mart.ledger (release_id, line);
-- Flows counted in a release: also those without an amount.
create table mart.ledger_total (
  release_id text not null references mart.release on delete cascade,
  flow_class text not null,
  transaction_type text not null,
  currency text not null,
  amount numeric(20, 2) not null,
  flows integer not null,
  flows_without_amount integer not null,
  flows_of_zero integer not null,
  primary key (release_id, flow_class, transaction_type, currency)
);

-- The method's declarations, which the pages read.
create table mart.method (
  method_version text not null,
  position integer not null,
  section text not null,
  name text not null,
  value text not null,
  unit text not null,
  -- A paper, a standard, or 'choice'.
  source text not null,
  text_fr text not null,
  text_ar text not null,
  text_en text not null,
  primary key (method_version, name)
);

-- A request to the running analyst, and what became of it.
create table mart.analysis_request (
  id bigint generated always as identity primary key,
  -- null: the live figures.
  edition text,
  as_of date,
  requested_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  revision bigint,
  error text
);
create index analysis_request_open on mart.analysis_request (id) where finished_at is null;
