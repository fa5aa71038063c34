-- Where to give (METHOD 11): what a place costs, gaps as money can close them, open calls matched to them, and who funds already.
-- One writer: the analyst. A release's rows are written whole, after its gaps.

-- What a place of a theme costs, MAD, over flows that state how many places they pay for.
create table mart.place_cost (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  -- Flows with a stated amount and places; fewer than 10: there is no cost.
  flows integer not null,
  median double precision check (median > 0),
  low double precision check (low > 0),
  high double precision check (high > 0),
  -- Of the interval from low to high, 0..1.
  confidence double precision,
  -- Such flows in other currencies: not converted, since no rates were imported.
  flows_other_currency integer not null,
  primary key (release_id, theme),
  check (num_nulls(median, low, high, confidence) in (0, 4))
);

-- A ranked province of a theme, all providers counted.
create table mart.open_gap (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  region_code text not null references reference.area,
  priority double precision not null,
  -- priority / the highest of the theme, 0..1
  weight double precision not null check (weight between 0 and 1),
  -- 0..100
  gap double precision not null,
  -- Persons of the target group in its communes with data, and those beyond the capacity of the providers recorded here.
  known_need double precision not null,
  unmet double precision not null,
  deprivation double precision not null,
  -- tau * unmet: places per year by which the area falls short of the reference; null: there is no reference.
  lacking double precision check (lacking >= 0),
  -- lacking * the median cost; null: no cost is known.
  closing_mad double precision check (closing_mad >= 0),
  primary key (release_id, theme, area_code)
);

-- A call that is open on the release's date.
create table mart.match_call (
  release_id text not null references mart.release on delete cascade,
  call_id text not null,
  funder_id text not null,
  funder_name text not null,
  title text not null,
  budget numeric(20, 2),
  currency text,
  closes_on date,
  -- matched; or why not: not-money, no-budget, other-currency, finer-than-province, no-gap (none it may go to has a known cost,
  -- or is as large as the smallest ticket), nothing-left (others give to all of them).
  state text not null check (state in
    ('matched', 'not-money', 'no-budget', 'other-currency', 'finer-than-province', 'no-gap', 'nothing-left')),
  matched_mad double precision not null,
  primary key (release_id, call_id)
);

-- What would go from a call to a province and theme.
create table mart.match (
  release_id text not null references mart.release on delete cascade,
  call_id text not null,
  theme text not null references reference.theme,
  area_code text not null references reference.area,
  mad double precision not null check (mad > 0),
  -- The fewest grants of the sizes the call allows.
  grants integer not null,
  -- Places that the money pays for at the median cost, and at the ends of its interval.
  places double precision not null,
  places_low double precision not null,
  places_high double precision not null,
  primary key (release_id, call_id, theme, area_code)
);

-- A theme over its ranked provinces, before the money and after.
create table mart.match_theme (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  provinces integer not null,
  lacking double precision,
  closing_mad double precision,
  mad double precision not null,
  places double precision,
  places_low double precision,
  places_high double precision,
  -- 0..100: 100 * sum of unmet need / sum of need over these provinces.
  gap_before double precision,
  gap_after double precision,
  -- Of coverage over these provinces; null where nothing is covered.
  gini_before double precision,
  gini_after double precision,
  theil_before double precision,
  theil_after double precision,
  theil_between_before double precision,
  theil_between_after double precision,
  theil_within_before double precision,
  theil_within_after double precision,
  concentration_before double precision,
  concentration_after double precision,
  primary key (release_id, theme)
);

-- The matching as a whole.
create table mart.matching_summary (
  release_id text primary key references mart.release on delete cascade,
  open_calls integer not null,
  matched_calls integer not null,
  -- Of the calls that take part.
  budget_mad double precision not null,
  matched_mad double precision not null,
  -- MAD weighted by priority; no allocation is worth more than the bound.
  value double precision not null,
  bound double precision not null
);

-- Who funds already. A flow whose recipient has an unlisted or approximate place stands in no row of its funder.
create table mart.funder_presence (
  release_id text not null references mart.release on delete cascade,
  theme text not null references reference.theme,
  -- A province; MA: country-wide; null: all places together, in the rows of what is withheld.
  area_code text references reference.area,
  -- Null: the sum of what is withheld.
  funder_id text,
  funder_name text,
  funder_name_ar text,
  flow_class text not null,
  transaction_type text not null,
  currency text not null,
  amount numeric(20, 2) not null,
  parts integer not null,
  check ((funder_id is null) = (area_code is null)),
  check ((funder_id is null) = (funder_name is null))
);
create index funder_presence_list on mart.funder_presence (release_id, theme, area_code);

-- One budget to the gaps of a release: the fractional knapsack of METHOD 11, as org.nasij.analytics.method.matching.SingleBudget
-- does it; a test holds one against the other. inside: codes of regions and provinces; null, or a list that names MA: everywhere.
create function mart.give(release text, budget double precision, only_themes text[], inside text[], ticket double precision,
                          parts integer default 10)
returns table (theme text, area_code text, mad double precision)
language sql stable as $$
  with gap as (
    select g.theme, g.area_code, g.weight, g.closing_mad, ticket / g.closing_mad as first_part
    from mart.open_gap g
    where g.release_id = release
      and g.closing_mad > 0 and g.weight > 0 and g.closing_mad >= ticket
      and (only_themes is null or g.theme = any (only_themes))
      and (inside is null or 'MA' = any (inside) or g.area_code = any (inside) or g.region_code = any (inside))
  ),
  -- Shares of a gap: the first as large as the ticket, then equal ones.
  share as (
    select gap.*, 0 as position, 0::double precision as since, first_part as until from gap where first_part > 0
    union all
    select gap.*, part, greatest(first_part, (part - 1) / parts::double precision), part / parts::double precision
    from gap, generate_series(1, parts) part
    where part / parts::double precision > first_part
  ),
  -- The mean of weight * (1 - f)^(1/3) over the share: priority falls as its gap does.
  slice as (
    select s.theme, s.area_code, s.position,
           s.weight * 0.75 * (power(1 - since, 4.0::double precision / 3) - power(1 - until, 4.0::double precision / 3)) / (until - since)
             as weight,
           case when s.position = 0 then ticket else (until - since) * closing_mad end as size
    from share s
  ),
  ordered as (
    select s.*, row_number() over in_order as number, sum(size) over in_order as end_at
    from slice s
    window in_order as (order by weight desc, s.theme collate "C", s.area_code collate "C", position)
  ),
  opened as (
    select o.* from ordered o
    where ticket = 0
       or (select min(f.end_at) from ordered f
           where f.theme = o.theme and f.area_code = o.area_code and f.position = 0) <= budget
  ),
  filled as (
    select o.theme, o.area_code, least(size, budget - (sum(size) over (order by number) - size)) as mad from opened o
  )
  select f.theme, f.area_code, sum(f.mad) from filled f where f.mad > 0 group by f.theme, f.area_code
$$;

-- Gini, Theil's T with its parts, and the concentration index over a ranking, as org.nasij.analytics.method.inequality.Inequality
-- does them; a test holds one against the other. Null where the values are all 0.
create function mart.inequality(amounts double precision[], groups text[], ranking double precision[])
returns table (gini double precision, theil double precision, theil_between double precision, theil_within double precision,
               concentration double precision)
language sql immutable as $$
  with unit as (
    select x, g, r, count(*) over () as n, sum(x) over () as total, row_number() over (order by x) as position,
           (rank() over (order by r) - 1 + count(*) over (partition by r) / 2.0::double precision) / count(*) over () as place
    from unnest(amounts, groups, ranking) u (x, g, r)
  ),
  whole as (
    select max(n) as n, max(total) as total, sum(2 * position * x) as ranked, sum(x * place) as placed,
           sum(case when x > 0 then x / total * ln(n * x / total) else 0 end) as theil
    from unit where total > 0
  ),
  grouped as (
    select sum(case when s > 0 then s * ln(s * n / k) else 0 end) as between_groups
    from (select sum(x) / max(total) as s, count(*) as k, max(n) as n from unit where total > 0 group by g) q
  )
  select (ranked - n * total - total) / (n * total), theil, between_groups, theil - between_groups, 2 * placed / total - 1
  from whole, grouped where total > 0
$$;
