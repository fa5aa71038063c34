-- The records behind the strength index, siting and matching: who offers time, who seeks it, what is planned, what is needed,
-- and what funders have open. One writer: the loader.

-- A role that an organization seeks volunteers for (the Do-it and Open Referral UK sense of the word).
create table core.opportunity (
  id text primary key,
  organization_id text not null references core.organization,
  site_id text references core.site,
  title text not null,
  description text,
  themes text[] not null,
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  -- site: at a site of the organization; outreach: in area_codes; remote: from anywhere.
  delivery text not null check (delivery in ('site', 'outreach', 'remote')),
  area_codes text[] not null default '{}',
  -- Volunteers sought, and the hours a year asked of each.
  places integer check (places >= 0),
  hours_per_year double precision check (hours_per_year between 0 and 2920),
  starts_on date,
  ends_on date,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now(),
  check (cardinality(themes) > 0),
  check (starts_on is null or ends_on is null or starts_on <= ends_on),
  check (delivery <> 'site' or site_id is not null)
);
create index opportunity_organization on core.opportunity (organization_id);
create index opportunity_site on core.opportunity (site_id);

-- What a volunteer offers. No name, contact, birth date or free text is in a record, and no place finer than the province.
-- Never shown one by one: published as sums over a province of at least ten contributors.
create table core.volunteer (
  -- Opaque: made of the partner's own number under intake.identity_key.
  id text primary key check (id ~ '^[^:]+:volunteer-[0-9a-f]{32}$'),
  -- A province, or where only that is known a region or the country; null: not said.
  area_code text references reference.area check (area_code ~ '^MA(-[A-Z0-9]{2,3})?$'),
  -- Empty: no theme was named; such hours stand in no theme.
  themes text[] not null default '{}',
  skills text[] not null default '{}',
  languages text[] not null default '{}',
  -- At most eight hours on every day of a year.
  hours_per_year double precision check (hours_per_year between 0 and 2920),
  available_from date,
  available_until date,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now(),
  check (available_from is null or available_until is null or available_from <= available_until)
);

-- A project in the pipeline. From `planned` on it counts as supply where a new place is sought, so that two do not fill one gap.
create table core.project (
  id text primary key,
  -- Who leads it; null while it seeks a lead.
  organization_id text references core.organization,
  -- The activity it became: then the activity counts, and the project no more.
  activity_id text references core.activity,
  title text not null,
  description text,
  status text not null check (status in ('idea', 'seeks-a-lead', 'planned', 'running', 'closed')),
  themes text[] not null,
  -- site: people come to it, at area_codes' one commune; outreach: work in place in area_codes.
  delivery text not null check (delivery in ('site', 'outreach')),
  area_codes text[] not null,
  -- Places (the theme's unit) per year, for the whole project; null: not known.
  capacity double precision check (capacity >= 0),
  -- What it costs, and what of it is still sought.
  cost numeric(20, 2) check (cost >= 0),
  sought numeric(20, 2) check (sought >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  starts_on date,
  ends_on date,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now(),
  check (cardinality(themes) > 0),
  check (cardinality(area_codes) > 0),
  check (delivery <> 'site' or cardinality(area_codes) = 1),
  check (organization_id is not null or status in ('idea', 'seeks-a-lead')),
  check (sought is null or cost is null or sought <= cost),
  check ((cost is null and sought is null) or currency is not null),
  check (starts_on is null or ends_on is null or starts_on <= ends_on)
);
create index project_organization on core.project (organization_id);
create index project_activity on core.project (activity_id);

-- What an organization that is open to support needs.
create table core.support_need (
  id text primary key,
  organization_id text not null references core.organization,
  kind text not null check (kind in ('money', 'goods', 'premises', 'professional-help', 'training', 'volunteers')),
  title text not null,
  description text,
  -- Empty: for the organization as a whole.
  themes text[] not null default '{}',
  amount numeric(20, 2) check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  open_until date,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now(),
  check (amount is null or currency is not null)
);
create index support_need_organization on core.support_need (organization_id);

-- What a funder has open: 360Giving's and IATI's "call".
create table core.call (
  id text primary key,
  funder_id text not null references core.funder,
  title text not null,
  description text,
  website text,
  -- Empty: any theme; any area; any kind of support.
  themes text[] not null default '{}',
  area_codes text[] not null default '{}',
  support_kinds text[] not null default '{}',
  -- What there is to give in all, and the least and the most for one project.
  budget numeric(20, 2) check (budget >= 0),
  smallest_ticket numeric(20, 2) check (smallest_ticket >= 0),
  largest_ticket numeric(20, 2) check (largest_ticket >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  opens_on date,
  closes_on date,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now(),
  check (coalesce(budget, smallest_ticket, largest_ticket) is null or currency is not null),
  check (smallest_ticket is null or largest_ticket is null or smallest_ticket <= largest_ticket),
  check (opens_on is null or closes_on is null or opens_on <= closes_on)
);
create index call_funder on core.call (funder_id);

-- Persons are not among them: a number that grows by one tells of one. They are counted in mart.volunteer_sum alone.
create or replace view core.record_count as
select 'organization' as record_type, count(*) as records, max(updated_at) as changed_at from core.organization
union all select 'site', count(*), max(updated_at) from core.site
union all select 'activity', count(*), max(updated_at) from core.activity
union all select 'inventory', count(*), max(updated_at) from core.inventory
union all select 'funder', count(*), max(updated_at) from core.funder
union all select 'flow', count(*), max(updated_at) from core.flow
union all select 'opportunity', count(*), max(updated_at) from core.opportunity
union all select 'project', count(*), max(updated_at) from core.project
union all select 'support_need', count(*), max(updated_at) from core.support_need
union all select 'call', count(*), max(updated_at) from core.call;

-- The public's views. Places of opportunities follow the site's visibility: a point only of an exact place.
create view core.public_opportunity as
select p.id, p.organization_id, o.name as organization_name, p.site_id, p.title, p.description, p.themes, p.skills,
       p.languages, p.delivery, p.area_codes, p.places, p.hours_per_year, p.starts_on, p.ends_on, p.source, p.recorded_on,
       p.confirmed_on, s.place_level, s.area_code, s.city_code, s.point
from core.opportunity p
join core.organization o on o.id = p.organization_id
left join core.site s on s.id = p.site_id;

create view core.public_project as
select p.id, p.organization_id, o.name as organization_name, p.activity_id, p.title, p.description, p.status, p.themes,
       p.delivery, p.area_codes, p.capacity, p.cost, p.sought, p.currency, p.starts_on, p.ends_on, p.source, p.recorded_on,
       p.confirmed_on
from core.project p
left join core.organization o on o.id = p.organization_id;

create view core.public_support_need as
select n.id, n.organization_id, o.name as organization_name, n.kind, n.title, n.description, n.themes, n.amount, n.currency,
       n.open_until, n.source, n.recorded_on, n.confirmed_on
from core.support_need n
join core.organization o on o.id = n.organization_id;

create view core.public_call as
select c.id, c.funder_id, f.name as funder_name, c.title, c.description, c.website, c.themes, c.area_codes, c.support_kinds,
       c.budget, c.smallest_ticket, c.largest_ticket, c.currency, c.opens_on, c.closes_on, c.source, c.recorded_on,
       c.confirmed_on
from core.call c
join core.funder f on f.id = c.funder_id;

-- The secret under which volunteers' numbers become opaque, made at the first import. Only intake reads it: who
-- reads core or the topic cannot find out, by trying, whose record is whose.
create table intake.identity_key (
  one boolean primary key default true check (one),
  key bytea not null check (octet_length(key) = 32)
);
grant select, insert on intake.identity_key to nasij_intake;

grant select on core.opportunity, core.volunteer, core.project, core.support_need, core.call to nasij_intake, nasij_analyst;
grant select, insert, update, delete on core.opportunity, core.volunteer, core.project, core.support_need, core.call
  to nasij_loader;
grant select on core.public_opportunity, core.public_project, core.public_support_need, core.public_call to nasij_web;

-- What later migrations make in mart is the analyst's to write and the web's to read.
alter default privileges in schema mart grant select, insert, update, delete, truncate on tables to nasij_analyst;
alter default privileges in schema mart grant select on tables to nasij_web;
