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

-- Organizations and what belongs to them that may be at risk: who does not show its exact place. Nothing that is published
-- says who they are.
create view core.protected_organization as
select distinct organization_id as id from core.site where place_visibility <> 'exact';

-- Activities as the method reads them. One at an exact site is open, whoever runs it.
create view core.recorded_activity as
select a.id, a.organization_id, o.kind, o.sector, o.source, o.registration_number, o.name, a.site_id, a.themes, a.capacity,
       a.delivery, a.area_codes, coalesce(a.confirmed_on, a.recorded_on) as evidence_on, a.starts_on, a.ends_on,
       s.place_level, s.area_code, s.city_code, s.point,
       coalesce(s.place_visibility <> 'exact', a.organization_id in (select id from core.protected_organization)) as protected
from core.activity a
join core.organization o on o.id = a.organization_id
left join core.site s on s.id = a.site_id;

-- Protected ones as editions take them up: nothing finer than the province, and not their own capacity.
create view core.coarse_activity as
select a.id, a.organization_id, a.kind, a.sector, a.source, a.registration_number, a.name, a.site_id, a.themes, a.delivery,
       array(
         select distinct coalesce(area.province_code, area.code)
         from reference.area area
         where area.code = any (a.area_codes)
         order by 1) as area_codes,
       a.evidence_on, a.starts_on, a.ends_on, a.place_level, a.area_code
from core.recorded_activity a
where a.protected;

-- Flows as the method reads them.
create view core.recorded_flow as
select f.id, f.funder_id, f.recipient_id, f.amount, f.currency, f.flow_class, f.kind, f.transaction_type, f.dated_on,
       f.places_funded, f.themes, f.places,
       coalesce(f.recipient_id in (select id from core.protected_organization), false) as protected
from core.flow f;

grant select on core.protected_organization, core.recorded_activity, core.coarse_activity, core.recorded_flow
  to nasij_analyst;

-- core.coarse_activity as it stood when an edition last took it up, at least five changes together. For the analyst alone.
create table mart.held_activity (
  id text primary key,
  organization_id text not null,
  kind text not null,
  sector text not null,
  source text not null,
  registration_number text,
  name text not null,
  site_id text,
  themes text[] not null,
  delivery text not null,
  area_codes text[] not null,
  evidence_on date not null,
  starts_on date,
  ends_on date,
  place_level text,
  area_code text
);

-- The activities that figures are made of: the open ones as they stand now, the protected ones as they are held.
create view mart.counted_activity as
select id, organization_id, kind, sector, source, registration_number, name, site_id, themes, capacity, delivery, area_codes,
       evidence_on, starts_on, ends_on, place_level, area_code, city_code, point
from core.recorded_activity
where not protected
union all
select h.id, h.organization_id, h.kind, h.sector, h.source, h.registration_number, h.name, h.site_id, h.themes, null, h.delivery,
       h.area_codes, h.evidence_on, h.starts_on, h.ends_on, h.place_level, h.area_code, null, null
from mart.held_activity h
where not exists (select from core.recorded_activity a where a.id = h.id and not a.protected);

-- The flows that figures are made of, as they stood when they were last counted: open ones are brought on with every change,
-- protected ones by editions. One that becomes protected stays in the totals as it was. For the analyst alone.
create table mart.counted_flow (
  id text primary key,
  funder_id text not null,
  recipient_id text,
  amount numeric(20, 2),
  currency text not null,
  flow_class text not null,
  kind text not null,
  transaction_type text not null,
  dated_on date,
  places_funded double precision,
  themes jsonb not null,
  places jsonb not null,
  -- Taken up by an edition as protected.
  held boolean not null
);
create index counted_flow_funder on mart.counted_flow (funder_id);

-- Whether what is counted changed in a way that core.change does not tell, and is not yet published.
create table mart.counted_state (
  one boolean primary key default true check (one),
  pending boolean not null
);
insert into mart.counted_state (pending) values (false);

revoke all on mart.held_activity, mart.counted_activity, mart.counted_flow, mart.counted_state from nasij_web;
