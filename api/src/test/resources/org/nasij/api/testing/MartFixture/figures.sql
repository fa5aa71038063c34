-- Invented figures of the shape the analyst publishes, over the real areas and populations.
create function pg_temp.h(key text) returns double precision immutable language sql as
$$ select ('x' || substr(md5('${seed}' || key), 1, 8))::bit(32)::bigint / 4294967296.0 $$;

insert into mart.release (id, kind, as_of, revision, method_version, world, base_edition, seconds)
values ('live', 'live', date '2026-09-01', ${revision}, '1', 'demonstration', null, 4.2);

-- Every share of known provinces, every status, and one province (Tanger-Assilah) known whole.
create temporary table base on commit drop as
select area.code, area.parent_code, area.province_code, area.region_code, area.settlement, theme.code as theme,
       theme.need_kind, sector.code as sector,
       -- Seventeen communes have no waste left in nature, and nobody in need of that.
       case when theme.code = 'environment' and census.waste_in_nature_pct = 0 then 0
         when theme.need_kind <> 'none' and census.age_0_4_pct is not null
         then census.population * (0.05 + 0.3 * pg_temp.h('need' || theme.code)) end as need,
       area.province_code = 'MA-TNG' or pg_temp.h('known' || area.province_code || theme.code) > .25 as known,
       pg_temp.h('evidence' || area.code || theme.code) as e,
       pg_temp.h('supply' || area.code || theme.code) as s,
       pg_temp.h('gap' || area.code || theme.code || sector.code) as g,
       pg_temp.h('deprivation' || area.code) as d,
       theme.code = 'housing' as capacity_unknown
from reference.area area
join reference.census census using (code)
cross join reference.theme theme
cross join (values ('all'), ('association')) sector (code)
where area.level = 'commune';

create temporary table commune on commit drop as
select base.*, evidence,
       case when evidence = 'active' then round((need * .3 * s)::numeric)::double precision end as supply,
       case evidence when 'no-data' then .45 * e / .15
         else case when province_code = 'MA-TNG' then 1 else .6 + .4 * s end end as share,
       100 * g * g as raw_gap
from base, lateral (select case
  when not known then 'no-data'
  when e < .35 then 'active'
  when e < .80 then 'none-confirmed'
  when e < .90 and province_code <> 'MA-TNG' then 'stale'
  when province_code <> 'MA-TNG' then 'no-data'
  else 'none-confirmed' end as evidence) known_as;
update commune set share = least(share, .49) where evidence = 'no-data';

create temporary table area_cell on commit drop as
select code as area_code, 'commune' as level, parent_code, province_code, region_code, settlement, theme, need_kind, sector, need,
       coalesce(supply, 0) as supply, case when supply > 0 then 1 else 0 end as sites,
       case when evidence = 'stale' then 40.0 else 0.0 end::double precision as stale_supply, share, evidence,
       case when share >= .5 and need > 0 and need_kind = 'target' and not capacity_unknown then raw_gap end as gap,
       case when share >= .5 and need > 0 and need_kind = 'target' and not capacity_unknown
         then need * raw_gap / 100 end as unmet,
       case when share >= .5 then 1.0 else 0.0 end::double precision as known_need_share, d as deprivation,
       capacity_unknown, (evidence = 'active')::integer as active, (evidence = 'none-confirmed')::integer as none_confirmed,
       (evidence = 'stale')::integer as stale, (evidence = 'no-data')::integer as no_data
from commune;

insert into area_cell
select up.code, up.level, up.parent_code, up.province_code, up.region_code, null, c.theme, c.need_kind, c.sector, sum(c.need),
       sum(c.supply), sum(c.sites), sum(c.stale_supply), sum(c.share * c.need) / nullif(sum(c.need), 0),
       case when sum(c.active) > 0 then 'active' when sum(c.none_confirmed) > 0 then 'none-confirmed'
            when sum(c.stale) > 0 then 'stale' else 'no-data' end,
       case when sum(c.need) filter (where c.gap is not null) / nullif(sum(c.need), 0) >= .5
         then 100 * sum(c.unmet) / nullif(sum(c.need) filter (where c.gap is not null), 0) end,
       sum(c.unmet), coalesce(sum(c.need) filter (where c.known_need_share = 1), 0) / nullif(sum(c.need), 0),
       sum(c.need * c.deprivation) / nullif(sum(c.need), 0), c.capacity_unknown, sum(c.active), sum(c.none_confirmed),
       sum(c.stale), sum(c.no_data)
from area_cell c
join reference.area up on up.code in (c.province_code, c.region_code, 'MA')
group by up.code, up.level, up.parent_code, up.province_code, up.region_code, c.theme, c.need_kind, c.sector, c.capacity_unknown;

insert into mart.cell
select 'live', theme, sector, area_code, level, parent_code, province_code, region_code, settlement, need,
       case when level = 'commune' then need else need * 1.01 end, case when not capacity_unknown then supply end,
       case when not capacity_unknown then supply / nullif(need, 0) end, sites, sites, sites, stale_supply, case when supply > 0 then .25 end,
       case when gap is not null then (1 - gap / 100) * .2 end, 1 - gap / 100, gap, unmet,
       case when stale > 0 then gap * .8 else gap end,
       case when gap is not null then 5 + gap / 2 end, deprivation, priority, evidence, share, known_need_share, active,
       none_confirmed, stale, no_data, status,
       case when gap is not null then case when share >= .9 then 'high' when share < .8 then 'low' else 'medium' end end,
       case when gap is null then '{}' when share >= .9 then array['evidence-high'] when share < .8 then array['evidence-low']
         else '{}' end,
       case when status = 'ranked' then place end, case when status = 'ranked' then ranked end
from (
  select s.*, row_number() over (partition by theme, sector, level, settlement, status order by priority desc, area_code) as place,
         count(*) over (partition by theme, sector, level, settlement, status) as ranked
  from (
    select c.*, case when gap is not null then 100 * cbrt(gap / 100 * deprivation * least(1, ln(1 + need) / 16)) end as priority,
           case
             when need_kind <> 'target' then 'supply-only'
             when need is null then 'need-not-published'
             when need = 0 then 'no-need'
             when capacity_unknown then 'capacity-unknown'
             when gap is null then 'no-data'
             when (case level when 'commune' then share else known_need_share end) >= .8 then 'ranked'
             else 'unranked' end as status
    from area_cell c
  ) s
) p;

-- A third of culture's population uses an Amazigh language.
insert into mart.group_need
select 'live', 'culture', 'amazigh-languages', area_code, need / 3, census_need / 3
from mart.cell where theme = 'culture' and sector = 'all';

insert into mart.theme_state
select 'live', code, 'certainty', ${revision}, ${revision} from reference.theme;
-- Ranks over invented draws: steady at the top, wide in the middle of a list.
insert into mart.certainty
select release_id, theme, sector, area_code, 1000, rank, greatest(1, rank - spread), least(rank_of, rank + spread),
       case when rank <= 5 then .98 when rank <= 12 then .5 when rank <= 20 then .1 else 0 end,
       (array['high', 'middle', 'low'])[1 + (3 * (rank - 1) / rank_of)::integer], .9,
       array['tau', 'capacity', 'rural-speed', 'track', 'deprivation', 'band-2', 'band-3', 'urban-speed'],
       array[.45, .2, .1, .08, .05, .03, .02, .01]
from mart.cell, lateral (select least(rank, rank_of - rank) / 4 as spread) s
where status = 'ranked';
insert into mart.sensitivity
select distinct release_id, theme, sector, level, settlement, parameter, share
from mart.cell
cross join (values ('tau', .45), ('capacity', .2), ('rural-speed', .1), ('track', .08), ('deprivation', .05),
                   ('band-2', .03), ('band-3', .02), ('urban-speed', .01)) p (parameter, share)
where status = 'ranked';
insert into mart.rank_stability
select release_id, theme, sector, level, settlement, count(*), 1000, least(10, count(*)), least(7, count(*)),
       count(*) * 4 / 5, .96, .91
from mart.cell where status = 'ranked'
group by release_id, theme, sector, level, settlement;
insert into mart.model_tau
select 'live', theme.code, model, case model when 'm2sfca' then .15 else .2 end
from reference.theme theme cross join unnest(array['m2sfca', 'gaussian', '2sfca', '3sfca']) model
where theme.code in ('education', 'women');
insert into mart.model_agreement
select release_id, theme, sector, level, settlement, model, count(*), .95, .9, least(10, count(*)), least(8, count(*)),
       least(5, count(*) - 1), case when count(*) > 1 then min(area_code) end
from mart.cell cross join unnest(array['m2sfca', 'gaussian', '2sfca', '3sfca']) model
where status = 'ranked' and theme in ('education', 'women')
group by release_id, theme, sector, level, settlement, model;
insert into mart.model_rank
select release_id, theme, sector, area_code, array['m2sfca', 'gaussian', '2sfca', '3sfca'],
       array[access * .7, access, access * 1.1, access], array[gap, gap * .9, gap * .8, gap],
       case when rank is null then array[]::integer[]
            else array[least(rank + 2, rank_of), rank, greatest(1, rank - 3), least(rank + 1, rank_of)] end
from mart.cell where gap is not null and theme in ('education', 'women');
insert into mart.hotspot
select release_id, theme, sector, area_code, 4 * s - 2, least(1, 2 - 2 * s), least(1, 2.5 - 2 * s),
       case when s > .95 then 'high' when s < .03 then 'low' else 'none' end, supply_per_need * .8 + .01
from mart.cell, lateral (select pg_temp.h('hotspot' || area_code || theme) as s) h
where level = 'commune' and evidence in ('active', 'none-confirmed') and need > 0 and supply is not null;
insert into mart.equity
select release_id, theme, sector, communes_active + communes_none_confirmed,
       case when access is not null then .41 end, case when access is not null then .3 end,
       case when access is not null then .06 end, case when access is not null then .24 end,
       case when access is null then case when theme = 'housing' then 'capacity-unknown' else 'no-target' end end,
       case when theme = 'education' then -.2 end, case when theme = 'education' then 'MAD' end,
       case when theme = 'education' then 100 else 0 end, case when theme <> 'education' then 'no-funding' end
from mart.cell where level = 'country';
-- Fifths of about a fifth of the need each; the less deprived have more.
insert into mart.equity_fifth
select 'live', theme, sector, settlement, fifth, count(*), sum(need), coalesce(sum(need) filter (where gap is not null), 0),
       coalesce(sum(need * access) filter (where gap is not null), 0),
       case when theme = 'education' then 1000.0 * count(*) * fifth else 0 end
from (
  select cell.*, least(5, 1 + floor(5 * (sum(need) over (partition by theme, sector, settlement order by deprivation desc,
         area_code) - need / 2) / sum(need) over (partition by theme, sector, settlement)))::integer as fifth
  from mart.cell where level = 'commune' and need > 0 and deprivation is not null and status not in ('supply-only')
) c
group by theme, sector, settlement, fifth;
insert into mart.deprivation
select release_id, theme, area_code, deprivation, place, places, 1000, place, greatest(1, place - spread),
       least(places, place + spread), case when place <= 5 then .98 when place <= 12 then .5 when place <= 20 then .1 else 0 end
from (
  select *, rank() over (partition by theme, level, settlement order by deprivation desc) as place,
         count(*) over (partition by theme, level, settlement) as places
  from mart.cell where sector = 'all' and level <> 'country' and deprivation is not null
) c, lateral (select least(place, places - place) / 6 as spread) s;
insert into mart.completeness
select 'live', theme.code, area.code, 'demonstration', case when theme.code = 'women' then 'register' end, 120,
       case when theme.code = 'women' then 80 else 0 end, case when theme.code = 'women' then 40 else 0 end,
       case when theme.code = 'women' then 238.04878048780488 end,
       case when theme.code = 'women' then 206.40197976951447 end, case when theme.code = 'women' then 291.2791429566475 end,
       case when theme.code = 'women' then .672131147540984 end, case when theme.code <> 'women' then 'one-list' end
from reference.theme theme join reference.area area on area.level in ('country', 'region');
insert into mart.completeness
select 'live', theme.code, area.code, 'demonstration', case when theme.code = 'women' then 'register' end,
       case when area.code = 'MA-TNG' then 40 else 9 end, case when theme.code = 'women' then 12 else 0 end,
       case when theme.code = 'women' then 8 else 0 end,
       case when theme.code = 'women' and area.code = 'MA-TNG' then 58.22222222222222 end,
       case when theme.code = 'women' and area.code = 'MA-TNG' then 48.47447477627197 end,
       case when theme.code = 'women' and area.code = 'MA-TNG' then 89.20566436331546 end,
       case when theme.code = 'women' and area.code = 'MA-TNG' then .7557251908396947 end,
       case when theme.code <> 'women' then 'one-list' when area.code <> 'MA-TNG' then 'too-few' end
from reference.theme theme join reference.area area on area.level = 'province';
insert into mart.contribution
select release_id, theme, sector, area_code, access * .4, access * .6, 2,
       case level when 'commune' then array['15110507', '15110103'] else array['MA-CHE', 'MA-RAB'] end,
       array[access * .4, access * .2]
from mart.cell where access is not null;
insert into mart.catchment
select release_id, theme, area_code, 3, need * 3, array[area_code, '15110507'], array[4.5, 22.0], array[1.0, .68]
from mart.cell where level = 'commune' and sector = 'all' and need is not null;

insert into mart.evidence
select release_id, theme, sector, area_code, activities, case when activities > 0 then as_of - 300 end,
       case when activities > 0 then as_of - 120 end, case when activities > 0 then as_of - 10 end, as_of - 200
from mart.cell join mart.release on id = release_id
where evidence in ('active', 'none-confirmed');

insert into mart.theme_figures (release_id, theme, sector, need, tau, tau_kind, supply, supply_reachable, supply_unreachable,
                                conservation_error)
select release_id, theme, sector, need, case when theme <> 'housing' and need is not null then .2 end,
       case when theme <> 'housing' and need is not null then 'relative' end, supply, supply * .97, supply * .03, 1e-15
from mart.cell where level = 'country';

-- A ledger that adds up: every part of 1,000,000.00 per class and currency.
insert into mart.ledger (release_id, line, area_code, theme, flow_class, transaction_type, currency, amount, flows)
select 'live', 'areas', code, 'education', 'civil-society', 'disbursement', 'MAD', 1000 + n / 100.0, 1
from (select code, row_number() over (order by code) as n from reference.area where level = 'commune') c where n <= 100
union all select 'live', 'national', null, 'health', 'civil-society', 'disbursement', 'MAD', 250000.10, 2
union all select 'live', 'unlocated', null, 'women', 'civil-society', 'disbursement', 'MAD', 40000.20, 1
union all select 'live', 'no-theme', null, null, 'civil-society', 'disbursement', 'MAD', 30000.30, 1
union all select 'live', 'outside', null, null, 'civil-society', 'disbursement', 'GBP', 70000.40, 3
union all select 'live', 'national', null, 'employment', 'loan', 'commitment', 'USD', 1229739900.00, 16;
insert into mart.ledger_total
select 'live', flow_class, transaction_type, currency, sum(amount), sum(flows), 1, 0
from mart.ledger group by flow_class, transaction_type, currency;

insert into mart.method (method_version, position, section, name, value, unit, source, text_fr, text_ar, text_en)
values ('1', 1, '2', 'urban-speed', '25', 'km/h', 'choice', 'Vitesse en ville (essai)', 'السرعة في المدينة (تجربة)', 'Speed in town (test)'),
       ('1', 2, '3', 'bands', '1, 0.68, 0.22', '', 'PySAL access', 'Poids des anneaux (essai)', 'أوزان النطاقات (تجربة)', 'Weights of the bands (test)');

notify nasij_release, '${revision}';

-- What the strength index is made of: education has three streams, the others none of volunteers.
insert into mart.strength_stream (release_id, theme, sector, stream, included, reference, national)
select 'live', t.code, sector, stream, stream <> 'volunteers' or t.code = 'education',
       case when stream <> 'volunteers' or t.code = 'education' then 2 end, 1
from reference.theme t, unnest(array['all', 'association']) sector,
     unnest(array['service', 'funding', 'volunteers']) stream
where t.need_kind = 'target';

insert into mart.strength_input (release_id, theme, sector, area_code, level, parent_code, province_code, region_code,
                                 settlement, need, funding, funding_per_need, volunteer_hours, volunteer_hours_per_need,
                                 service_ratio, funding_ratio, volunteers_ratio, ranked)
select 'live', c.theme, c.sector, c.area_code, c.level, c.parent_code, c.province_code, c.region_code, c.settlement, c.need,
       c.need * f, f, case when c.theme = 'education' then 400 end, case when c.theme = 'education' then 400 / c.need end,
       c.coverage, least(1, f / 2), case when c.theme = 'education' then least(1, 200 / c.need) end, c.status = 'ranked'
from mart.cell c join reference.theme t on t.code = c.theme,
     lateral (select 3 * (('x' || substr(md5(c.area_code || c.theme), 1, 8))::bit(32)::bigint / 4294967296.0) as f) funded
where c.release_id = 'live' and t.need_kind = 'target' and c.need > 0;

insert into mart.volunteer_sum (release_id, theme, area_code, hours, contributors, as_of, publication)
select 'live', 'education', code, 400, 12, date '2026-06-30', 1
from reference.area where level = 'province' and code in ('MA-TNG', 'MA-CAS', 'MA-RAB');
