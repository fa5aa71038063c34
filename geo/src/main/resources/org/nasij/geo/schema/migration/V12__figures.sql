-- What each published figure is, for the method page: one row per figure and version of the method.
create table mart.figure (
  method_version text not null,
  position integer not null,
  section text not null,
  name text not null,
  -- In the method's symbols; the same in every language.
  formula text not null,
  value_range text not null,
  -- A paper, a standard, or 'choice'.
  source text not null,
  -- Names of mart.method: the settings that stand under the figure.
  parameters text[] not null,
  -- Commands of `nasij method` that compute it or a step of it.
  methods text[] not null,
  title_fr text not null,
  title_ar text not null,
  title_en text not null,
  unit_fr text not null,
  unit_ar text not null,
  unit_en text not null,
  text_fr text not null,
  text_ar text not null,
  text_en text not null,
  -- What the figure does not say.
  limits_fr text not null,
  limits_ar text not null,
  limits_en text not null,
  primary key (method_version, name)
);

-- Persons of a group within a theme's population (groups.csv), by area: the base on which need and supply per person are told
-- of the group alone. Null: the census publishes no rates there.
create table mart.group_need (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  group_code text not null,
  area_code text not null references reference.area,
  need double precision,
  -- By the census's own row for the area.
  census_need double precision,
  primary key (release_id, theme, group_code, area_code)
);
