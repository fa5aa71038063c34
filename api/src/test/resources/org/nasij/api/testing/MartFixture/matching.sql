-- Invented costs, gaps, calls and funders, as the analyst publishes them: three themes have no known cost.
insert into mart.place_cost (release_id, theme, flows, median, low, high, confidence, flows_other_currency)
select 'live', code, case when position % 4 = 0 then 4 else 30 + position end,
       case when position % 4 <> 0 then 1500 + 100 * position end, case when position % 4 <> 0 then 1200 + 100 * position end,
       case when position % 4 <> 0 then 1900 + 100 * position end, case when position % 4 <> 0 then 0.957 end, 3
from reference.theme where position is not null;

insert into mart.open_gap (release_id, theme, area_code, region_code, priority, weight, gap, known_need, unmet, deprivation,
                           lacking, closing_mad)
select 'live', c.theme, c.area_code, c.region_code, c.priority, c.priority / max(c.priority) over (partition by c.theme),
       c.gap, c.need * c.known_need_share, c.unmet, c.deprivation, .2 * c.unmet, .2 * c.unmet * p.median
from mart.cell c
join mart.place_cost p on p.release_id = 'live' and p.theme = c.theme
where c.release_id = 'live' and c.sector = 'all' and c.level = 'province' and c.status = 'ranked';

insert into mart.match_call (release_id, call_id, funder_id, funder_name, title, budget, currency, closes_on, state, matched_mad)
values ('live', 'test:c1', 'test:f1', 'Bailleur d''essai 1', 'Appel d''essai 1', 5000000, 'MAD', '2026-12-31', 'matched', 5000000),
       ('live', 'test:c2', 'test:f2', 'Bailleur d''essai 2', 'Appel d''essai 2', 400000, 'EUR', '2026-11-30', 'other-currency', 0),
       ('live', 'test:c3', 'test:f3', 'Bailleur d''essai 3', 'Appel d''essai 3', null, null, null, 'not-money', 0);

insert into mart.match (release_id, call_id, theme, area_code, mad, grants, places, places_low, places_high)
select 'live', 'test:c1', g.theme, g.area_code, g.mad, 1, g.mad / p.median, g.mad / p.high, g.mad / p.low
from mart.give('live', 5000000, array['education', 'women'], null, 0) g
join mart.place_cost p on p.release_id = 'live' and p.theme = g.theme;

insert into mart.matching_summary (release_id, open_calls, matched_calls, budget_mad, matched_mad, value, bound)
values ('live', 3, 1, 5000000, 5000000, 4500000, 4590000);

insert into mart.funder_presence (release_id, theme, area_code, funder_id, funder_name, funder_name_ar, flow_class, transaction_type,
                                  currency, amount, parts)
select 'live', t.code, a.code, 'test:f' || n, 'Bailleur d''essai ' || n, 'ممول تجريبي ' || n, 'civil-society', 'disbursement', 'MAD',
       1000.25 * n, n
from reference.area a, reference.theme t, generate_series(1, 3) n
where a.level = 'province' and t.code in ('education', 'women') and (ascii(right(a.code, 1)) + n) % 3 = 0
union all
select 'live', 'education', null, null, null, null, 'civil-society', 'disbursement', 'MAD', 12345.67, 5;

insert into mart.theme_state (release_id, theme, part, touched_revision, revision)
select 'live', code, 'matching', ${revision}, ${revision} from reference.theme;
