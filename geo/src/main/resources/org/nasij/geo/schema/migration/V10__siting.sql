-- Where the next sites of a theme would do most: a plan for each region and province, by two models.
create table mart.siting (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  -- relief: remove as much unmet need as possible; reach: bring a site within reach of as many persons as possible.
  model text not null check (model in ('relief', 'reach')),
  -- plan: there are proposals. no-gap: nobody of whom enough is known is left without. no-data: too little is known, which is
  -- never no gap. out-of-reach: no candidate reaches anybody who is left without. reach-only: a reference population and no
  -- target group, so no unmet need. need-not-declared: the census does not say who needs the theme.
  status text not null check (status in
    ('plan', 'no-gap', 'no-data', 'need-not-published', 'capacity-unknown', 'out-of-reach', 'reach-only',
     'need-not-declared')),
  -- Communes of the area: the candidates.
  candidates integer not null,
  -- What there is to gain in the area, persons of communes of which enough is known. relief: unmet need left once what is
  -- planned is open; reach: persons with no recorded or planned site within reach.
  start_persons double precision,
  -- Persons in need in communes of the area of which too little is known.
  unknown_persons double precision not null,
  -- Places per year of a proposed site (the theme's median), and the persons they cover in full.
  places double precision,
  places_persons double precision,
  primary key (release_id, theme, area_code, model)
);

create table mart.siting_proposal (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  model text not null check (model in ('relief', 'reach')),
  -- 1 for the first; each stands on those before it.
  position smallint not null check (position between 1 and 20),
  commune_code text not null references reference.area,
  -- Persons in need within the catchment: all; in the area; in communes of which too little is known. Their mean minutes.
  persons double precision not null,
  persons_inside double precision not null,
  persons_unknown double precision not null,
  minutes double precision,
  -- In the model's own terms, persons: of this site, of all up to it, and the most that as many sites could gain (proven: by
  -- solving for it; else a bound).
  gain double precision not null,
  gain_total double precision not null,
  best_possible double precision not null,
  proven boolean not null,
  -- Unmet need removed, by access computed again: by this site, by all up to it, the part of that in the area.
  relief double precision,
  relief_total double precision,
  relief_inside_total double precision,
  -- The candidate that would come in its place.
  alternative_code text references reference.area,
  alternative_gain double precision,
  alternative_relief double precision,
  primary key (release_id, theme, area_code, model, position)
);

-- Whom a site in a proposed commune reaches: communes and minutes, nearest first. The same for every plan of the theme.
create table mart.siting_reach (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  commune_code text not null references reference.area,
  reached_codes text[] not null,
  reached_minutes double precision[] not null,
  primary key (release_id, theme, commune_code),
  check (cardinality(reached_codes) = cardinality(reached_minutes))
);

-- Who funded a theme where, for those who look for a funder near a place: one row per funder, theme and commune, province or
-- region. Flows to a recipient with an approximate or unlisted site are left out, and nothing says which recipients there are.
create view core.public_funder_place as
select distinct flow.funder_id, funder.name as funder_name, part.theme, area.code as area_code
from core.flow flow
join core.funder funder on funder.id = flow.funder_id
cross join lateral jsonb_to_recordset(flow.themes) as part (theme text)
cross join lateral jsonb_to_recordset(flow.places) as place (areas jsonb)
cross join lateral jsonb_array_elements_text(place.areas) as area (code)
where not exists (
  select from core.site site
  where site.organization_id = flow.recipient_id and site.place_visibility <> 'exact');

grant select on core.public_funder_place to nasij_web;
