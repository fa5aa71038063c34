-- What does not come from records: areas, themes, census, cities, and what this instance is.
create extension if not exists postgis;
create extension if not exists pg_trgm;

create schema reference;

create table reference.area (
  code text primary key,
  level text not null check (level in ('country', 'region', 'province', 'commune')),
  parent_code text references reference.area,
  province_code text references reference.area,
  region_code text references reference.area,
  name_fr text not null,
  name_ar text not null,
  name_zgh text,
  kind text not null check (kind in ('country', 'region', 'province', 'prefecture', 'urban', 'rural')),
  settlement text check (settlement in ('urban', 'rural')),
  point geometry(Point, 4326),
  area_km2 double precision check (area_km2 > 0),
  ocha_pcode text,
  vintage smallint not null,
  boundary geometry(MultiPolygon, 4326),
  boundary_source text check (boundary_source in ('openstreetmap', 'approximate', 'imported')),
  check ((level = 'commune') = (settlement is not null)),
  check ((boundary is null) = (boundary_source is null))
);
comment on table reference.area is
  'Morocco''s areas of 2024: 1 country, 12 regions, 75 provinces and prefectures, 1,538 communes and arrondissements.';
comment on column reference.area.boundary_source is
  'openstreetmap: ODbL-1.0, OpenStreetMap contributors; approximate: drawn by Nasij from the commune''s point; imported: a user''s own';
create index area_parent on reference.area (parent_code);
create index area_province on reference.area (province_code);
create index area_boundary on reference.area using gist (boundary);

-- The six cities that are divided into arrondissements; a record that names one stands over its arrondissements.
create table reference.city (
  code text primary key,
  province_code text not null references reference.area,
  name_fr text not null,
  name_ar text not null
);
create table reference.city_commune (
  city_code text not null references reference.city,
  commune_code text not null references reference.area,
  primary key (city_code, commune_code)
);

create table reference.theme (
  code text primary key,
  position smallint not null unique,
  name_fr text not null,
  name_ar text not null,
  name_en text not null,
  need_kind text not null check (need_kind in ('target', 'base', 'none')),
  need_expression text,
  unit_fr text not null,
  unit_ar text not null,
  unit_en text not null,
  catchment text not null check (catchment in ('travel', 'area')),
  urban_minutes double precision,
  rural_minutes double precision,
  icnpo text,
  sdg text,
  oecd_dac text,
  check ((catchment = 'travel') = (urban_minutes is not null and rural_minutes is not null)),
  check ((need_kind = 'none') = (need_expression is null))
);

-- Population and housing census of September 2024 (HCP, RGPH 2024). *_pct are percentages, 0..100; null was not published.
create table reference.census (
  code text primary key references reference.area,
  population integer,
  households integer,
  male_pct double precision,
  female_pct double precision,
  age_0_4_pct double precision,
  age_5_9_pct double precision,
  age_10_14_pct double precision,
  age_15_19_pct double precision,
  age_20_24_pct double precision,
  age_25_29_pct double precision,
  age_30_34_pct double precision,
  age_35_39_pct double precision,
  age_40_44_pct double precision,
  age_45_49_pct double precision,
  age_50_54_pct double precision,
  age_55_59_pct double precision,
  age_60_64_pct double precision,
  age_65_69_pct double precision,
  age_70_74_pct double precision,
  age_75_plus_pct double precision,
  pop_15_plus integer,
  pop_10_plus integer,
  disability_pct double precision,
  school_6_11_pct double precision,
  illiterate_10_plus_pct double precision,
  illiterate_15_plus_pct double precision,
  illiterate_15_plus_female_pct double precision,
  no_schooling_pct double precision,
  active_pop integer,
  activity_pct double precision,
  activity_female_pct double precision,
  unemployment_pct double precision,
  unemployment_female_pct double precision,
  widowed_pct double precision,
  divorced_pct double precision,
  darija_pct double precision,
  tachelhit_pct double precision,
  tamazight_pct double precision,
  tarifit_pct double precision,
  hassania_pct double precision,
  household_size double precision,
  slum_pct double precision,
  persons_per_room double precision,
  electricity_pct double precision,
  running_water_pct double precision,
  toilet_pct double precision,
  public_sewer_pct double precision,
  waste_in_nature_pct double precision,
  cooking_wood_pct double precision,
  paved_road_km double precision
);

-- One row: what world this database holds. Demonstration and real records never share an instance.
create table reference.instance (
  singleton boolean primary key default true check (singleton),
  -- Which database a message of the topic comes from: those of another one are passed over.
  id uuid not null default gen_random_uuid(),
  world text check (world in ('demonstration', 'real')),
  -- The demonstration world has a fixed date; null: the day an analysis starts.
  as_of date,
  created_at timestamptz not null default now()
);
insert into reference.instance default values;
