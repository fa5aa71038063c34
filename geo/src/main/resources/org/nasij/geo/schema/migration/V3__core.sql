-- The records themselves. One writer: the loader. Names follow HSDS (organization), 360Giving (funder, flow) and the access literature.
create schema core;

create table core.organization (
  id text primary key,
  name text not null,
  name_ar text,
  alternate_name text,
  kind text not null check (kind in
    ('association', 'federation', 'foundation', 'cooperative', 'social-enterprise', 'public-body', 'informal-group')),
  -- By whom a service is offered: association, cooperative (with social enterprises) or public.
  sector text generated always as (case
    when kind in ('cooperative', 'social-enterprise') then 'cooperative'
    when kind = 'public-body' then 'public'
    else 'association' end) stored not null,
  verification_level text not null check (verification_level in ('self-declared', 'document-seen', 'peer', 'certified')),
  registration_number text,
  founded_on date,
  description text,
  website text,
  languages text[] not null default '{}',
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  -- The upload's id: an older upload never overwrites a newer one.
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now()
);
create index organization_name on core.organization using gin (name gin_trgm_ops);

create table core.site (
  id text primary key,
  organization_id text not null references core.organization,
  name text,
  place_visibility text not null check (place_visibility in ('exact', 'approximate', 'unlisted')),
  -- How exactly the place is known. outside: outside the mapped country. unknown: no place, or none that was found.
  place_level text not null check (place_level in
    ('point', 'commune', 'city', 'province', 'region', 'country', 'outside', 'unknown')),
  -- point and commune: the commune; city and province: the province; region: the region; country: MA.
  area_code text references reference.area,
  city_code text references reference.city,
  point geometry(Point, 4326),
  country_code text,
  -- The words the place was found by, and how sure the gazetteer is, 0..1.
  place_text text,
  place_confidence double precision check (place_confidence between 0 and 1),
  address text,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now(),
  check ((place_level in ('outside', 'unknown')) = (area_code is null)),
  check ((place_level = 'city') = (city_code is not null)),
  -- Only an exact place has a point, so a protected one cannot leak from here.
  check (point is null or (place_visibility = 'exact' and place_level in ('point', 'outside'))),
  check (place_visibility <> 'unlisted' or place_level = 'unknown'),
  check (place_visibility <> 'approximate' or place_level not in ('point', 'commune', 'city'))
);
create index site_organization on core.site (organization_id);
create index site_area on core.site (area_code);

create table core.activity (
  id text primary key,
  organization_id text not null references core.organization,
  site_id text references core.site,
  title text not null,
  description text,
  themes text[] not null,
  target_groups text[] not null default '{}',
  -- site: people come to it; outreach: work in place, in area_codes.
  delivery text not null check (delivery in ('site', 'outreach')),
  area_codes text[] not null default '{}',
  -- Places (the theme's unit) per year, for the whole activity; null: not known.
  capacity double precision check (capacity >= 0),
  starts_on date,
  ends_on date,
  results text,
  beneficiaries integer check (beneficiaries >= 0),
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
create index activity_organization on core.activity (organization_id);
create index activity_site on core.activity (site_id);

-- A declaration that the list of activities of an area is complete.
create table core.inventory (
  id text primary key,
  area_code text not null references reference.area,
  -- Empty: all themes.
  themes text[] not null default '{}',
  sources text not null,
  method text not null,
  conducted_on date not null,
  conducted_by text,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now()
);

create table core.funder (
  id text primary key,
  name text not null,
  name_ar text,
  kind text check (kind in
    ('foundation', 'company', 'public-body', 'multilateral', 'bilateral', 'association', 'diaspora', 'other')),
  country_code text,
  website text,
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now()
);

create table core.flow (
  id text primary key,
  funder_id text not null references core.funder,
  recipient_id text,
  recipient_name text,
  title text not null,
  description text,
  -- null: not stated, or not believable (a notice says why). The flow is kept and counted.
  amount numeric(20, 2),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  flow_class text not null check (flow_class in ('civil-society', 'public', 'loan')),
  kind text not null check (kind in ('grant', 'loan', 'contract', 'in-kind', 'guarantee', 'other')),
  transaction_type text not null check (transaction_type in ('commitment', 'disbursement')),
  dated_on date,
  -- Places (of the theme's unit) the money pays for, where stated.
  places_funded double precision check (places_funded >= 0),
  -- [{"theme": code, "share": 0..1 or null}]; empty: no theme.
  themes jsonb not null default '[]',
  -- [{"level": as core.site.place_level, "areas": [codes], "city": code or null, "country": "GB" or null, "lon":, "lat":,
  -- "share": 0..1 or null, "text": "as given"}]; empty: no place. A region of before 2015 is level region with its provinces as areas.
  places jsonb not null default '[]',
  source text not null,
  recorded_on date not null,
  confirmed_on date,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  content_hash bigint not null,
  updated_at timestamptz not null default now()
);
create index flow_funder on core.flow (funder_id);
create index flow_recipient on core.flow (recipient_id);

-- A record that refers to one not stored yet; loaded when that arrives.
create table core.waiting (
  record_type text not null,
  id text not null,
  waits_for_type text not null,
  waits_for_id text not null,
  -- json, not jsonb: byte for byte as it came, so that its hash is the same once it is loaded.
  record json not null,
  run_id bigint not null,
  sequence bigint not null,
  upload_id bigint not null,
  upload_row integer not null,
  version bigint not null,
  arrived_at timestamptz not null default now(),
  primary key (record_type, id)
);
create index waiting_for on core.waiting (waits_for_type, waits_for_id);

-- What the analyst must look at: written in the loader's transaction, one row per batch, type, area and theme.
create table core.change (
  id bigint generated always as identity primary key,
  record_type text not null,
  area_code text,
  theme text,
  records bigint not null,
  changed_at timestamptz not null default now()
);

-- Where each partition stands, stored with the rows it brought: no record is lost or loaded twice.
create table core.topic_offset (
  topic text not null,
  -- A topic that was deleted and made again has another id: its offsets begin anew.
  topic_id text not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- The last sequence of a run seen on a partition; a repeated sending is known by it.
create table core.run_sequence (
  run_id bigint not null,
  partition integer not null,
  last_sequence bigint not null,
  primary key (run_id, partition)
);

-- What became of a run's records. new + changed + unchanged + waiting = read - refused once all have arrived.
create table core.run_count (
  run_id bigint not null,
  record_type text not null,
  new bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  refused bigint not null default 0,
  waiting bigint not null default 0,
  primary key (run_id, record_type)
);

-- The public's view of organizations: coarse, without row-level security. Points only of exact places.
create view core.directory as
select o.id, o.name, o.name_ar, o.alternate_name, o.kind, o.sector, o.verification_level, o.registration_number,
       o.founded_on, o.description, o.website, o.languages, o.source, o.recorded_on, o.confirmed_on, o.updated_at,
       s.place_level, s.area_code, s.city_code, s.point, a.themes, a.activities
from core.organization o
left join lateral (
  select s.place_level, s.area_code, s.city_code, s.point
  from core.site s
  where s.organization_id = o.id
  order by array_position(array['point', 'commune', 'city', 'province', 'region', 'country', 'outside', 'unknown'],
                          s.place_level), s.id
  limit 1
) s on true
left join lateral (
  select array_agg(distinct t order by t) as themes, count(distinct a.id) as activities
  from core.activity a, unnest(a.themes) t
  where a.organization_id = o.id
) a on true;

create view core.public_activity as
select a.id, a.organization_id, a.site_id, a.title, a.description, a.themes, a.target_groups, a.delivery, a.area_codes,
       a.capacity, a.starts_on, a.ends_on, a.results, a.source, a.recorded_on, a.confirmed_on,
       s.place_level, s.area_code, s.city_code, s.point
from core.activity a left join core.site s on s.id = a.site_id;

-- How much is stored, for the public.
create view core.record_count as
select 'organization' as record_type, count(*) as records, max(updated_at) as changed_at from core.organization
union all select 'site', count(*), max(updated_at) from core.site
union all select 'activity', count(*), max(updated_at) from core.activity
union all select 'inventory', count(*), max(updated_at) from core.inventory
union all select 'funder', count(*), max(updated_at) from core.funder
union all select 'flow', count(*), max(updated_at) from core.flow;
