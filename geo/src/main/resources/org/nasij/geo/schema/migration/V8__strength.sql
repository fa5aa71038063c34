-- How strong the associative fabric is, by area and theme: what the index is made of (METHOD 5). The sliders are the function
-- at the end, equal to the method's own class.

-- Which streams a theme's index has, and what each is measured against. A stream is in or out for the whole country.
create table mart.strength_stream (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  stream text not null check (stream in ('service', 'funding', 'volunteers')),
  included boolean not null,
  -- Per person in need: places a year (tau), MAD, hours a year; the base edition's national value. Null where it is out.
  reference double precision,
  -- This release's national value, in the same unit.
  national double precision,
  primary key (release_id, theme, sector, stream),
  check (not included or reference > 0)
);

-- One row per area with somebody in need.
create table mart.strength_input (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  sector text not null check (sector in ('all', 'association')),
  area_code text not null references reference.area,
  level text not null,
  parent_code text,
  province_code text,
  region_code text,
  settlement text,
  need double precision not null check (need > 0),
  -- MAD disbursed to civil society in the 12 months to as_of, older money with a half-life of one year.
  funding double precision not null,
  funding_per_need double precision not null,
  -- Hours a year offered, of provinces with at least ten contributors: a commune has its province's, above it their sum.
  volunteer_hours double precision,
  volunteer_hours_per_need double precision,
  -- min(1, value / reference), 0..1; null: the stream is out, or too little is known there.
  service_ratio double precision,
  funding_ratio double precision,
  volunteers_ratio double precision,
  -- Whether enough is known of the services there for a rank.
  ranked boolean not null,
  primary key (release_id, theme, sector, area_code)
);
create index strength_input_list on mart.strength_input (release_id, theme, sector, level);

-- Hours a year that volunteers of a province offer to a theme, as sums of at least ten persons. A province's figure is
-- replaced only by one that together with every figure it ever had, of this theme or another, tells of no fewer.
create table mart.volunteer_sum (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  hours double precision not null,
  contributors integer not null check (contributors >= 10),
  -- The day of the figure, which may lie before the release's.
  as_of date not null,
  publication bigint not null,
  primary key (release_id, theme, area_code)
);

-- Whose hours each published sum was made of, opaque: hours offered in all, and among how many themes they are divided. For
-- the analyst alone.
create table mart.volunteer_basis (
  publication bigint not null,
  theme text not null,
  area_code text not null,
  volunteer_id text not null,
  hours_per_year double precision not null,
  themes smallint not null check (themes > 0),
  primary key (area_code, theme, publication, volunteer_id)
);
create sequence mart.volunteer_publication;
grant usage on sequence mart.volunteer_publication to nasij_analyst;
revoke all on mart.volunteer_basis from nasij_web;

-- The index of a theme's areas of one level, 0..100, and their place in their list (communes: urban and rural apart), the
-- strongest first. Weights of any size; those of streams that are out do not count. No index where a stream that counts is
-- not known, or none counts.
create function mart.strength(of_release text, of_theme text, of_sector text, of_level text,
                              service double precision, funding double precision, volunteers double precision)
returns table (area_code text, strength double precision, rank integer, rank_of integer)
language sql stable as $$
  with weight as (
    select coalesce(sum(service) filter (where stream = 'service'), 0) as service,
           coalesce(sum(funding) filter (where stream = 'funding'), 0) as funding,
           coalesce(sum(volunteers) filter (where stream = 'volunteers'), 0) as volunteers
    from mart.strength_stream
    where release_id = of_release and theme = of_theme and sector = of_sector and included
  ), scored as (
    select i.area_code, i.settlement, i.ranked or w.service = 0 as ranked,
           case when w.service + w.funding + w.volunteers > 0 then
             100 * exp(((case when w.service > 0 then w.service * ln(greatest(0.01, i.service_ratio)) else 0 end)
                        + (case when w.funding > 0 then w.funding * ln(greatest(0.01, i.funding_ratio)) else 0 end)
                        + (case when w.volunteers > 0 then w.volunteers * ln(greatest(0.01, i.volunteers_ratio)) else 0 end))
                       / (w.service + w.funding + w.volunteers)) end as strength,
           w.service > 0 and i.service_ratio is null
             or w.funding > 0 and i.funding_ratio is null
             or w.volunteers > 0 and i.volunteers_ratio is null as unknown
    from mart.strength_input i cross join weight w
    where i.release_id = of_release and i.theme = of_theme and i.sector = of_sector and i.level = of_level
  ), known as (
    select s.area_code, s.settlement,
           case when not s.unknown then s.strength end as strength,
           s.ranked and not s.unknown and s.strength is not null as ranked
    from scored s
  )
  select k.area_code, k.strength,
         (case when k.ranked then rank() over (partition by k.ranked, k.settlement order by k.strength desc) end)::integer,
         (case when k.ranked then count(*) over (partition by k.ranked, k.settlement) end)::integer
  from known k
$$;
