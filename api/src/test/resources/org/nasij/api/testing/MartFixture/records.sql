-- Invented records, named as tests: organizations, sites, activities, funders and flows, as the loader writes them.
create function pg_temp.h(key text) returns double precision immutable language sql as
$$ select ('x' || substr(md5('${seed}' || key), 1, 8))::bit(32)::bigint / 4294967296.0 $$;

create temporary table place on commit drop as
select row_number() over (order by pg_temp.h('organization' || code)) as n, code, point
from reference.area where level = 'commune';
delete from place where n > ${organizations};

insert into core.organization (id, name, name_ar, alternate_name, kind, verification_level, registration_number, founded_on,
                               description, website, languages, source, recorded_on, confirmed_on, upload_id, upload_row,
                               version, content_hash)
select 'test:o' || n, 'Association d''essai n° ' || n, 'جمعية تجريبية ' || n, case when n % 5 = 0 then 'AE' || n end,
       (array['association', 'association', 'federation', 'foundation', 'cooperative', 'social-enterprise', 'public-body',
              'informal-group'])[1 + n % 8],
       (array['self-declared', 'document-seen', 'peer', 'certified'])[1 + n % 4], case when n % 3 = 0 then 'T-' || n end,
       date '2000-01-01' + (n * 17 % 8000)::integer, 'Organisation inventée pour les essais, jamais réelle.',
       case when n % 4 = 0 then 'https://example.org/o' || n end, array['ar', 'fr'], 'test',
       date '2026-08-01' - (n % 900)::integer, case when n % 2 = 0 then date '2026-08-15' end, 1, n, 1, n
from place;

insert into core.site (id, organization_id, name, place_visibility, place_level, area_code, point, country_code, place_text,
                       place_confidence, source, recorded_on, upload_id, upload_row, version, content_hash)
select 'test:s' || n, 'test:o' || n, 'Lieu d''essai ' || n,
       case n % 10 when 1 then 'approximate' when 2 then 'unlisted' else 'exact' end,
       case n % 10 when 1 then 'province' when 2 then 'unknown' when 3 then 'commune' else 'point' end,
       case n % 10 when 1 then area.province_code when 2 then null else place.code end,
       case when n % 10 not in (1, 2, 3) then place.point end, 'MA', null, 1, 'test', date '2026-08-01', 1, n, 1, n
from place join reference.area area using (code);

insert into core.activity (id, organization_id, site_id, title, themes, delivery, capacity, source, recorded_on, upload_id,
                           upload_row, version, content_hash)
select 'test:a' || n, 'test:o' || n, 'test:s' || n, 'Activité d''essai ' || n,
       (select array_agg(code) from reference.theme where position in (1 + n % 16, 1 + n * 7 % 16)), 'site',
       case when n % 6 <> 0 then 20 + n % 200 end, 'test', date '2026-08-01' - (n % 900)::integer, 1, n, 1, n
from place;

insert into core.funder (id, name, name_ar, kind, country_code, source, recorded_on, upload_id, upload_row, version, content_hash)
select 'test:f' || n, 'Bailleur d''essai ' || n, 'ممول تجريبي ' || n, 'foundation', 'MA', 'test', date '2026-08-01', 1, n, 1, n
from generate_series(1, 20) n;

insert into core.flow (id, funder_id, recipient_id, title, amount, currency, flow_class, kind, transaction_type, dated_on,
                       source, recorded_on, upload_id, upload_row, version, content_hash)
select 'test:g' || n, 'test:f' || 1 + n % 20, 'test:o' || n, 'Don d''essai ' || n, n * 1000.01, 'MAD', 'civil-society',
       'grant', 'disbursement', date '2026-03-01', 'test', date '2026-08-01', 1, n, 1, n
from place where n <= 60;

insert into core.opportunity (id, organization_id, site_id, title, themes, skills, languages, delivery, area_codes, places,
                              hours_per_year, source, recorded_on, upload_id, upload_row, version, content_hash)
select 'test:p' || n, 'test:o' || n, case when n % 3 = 0 then 'test:s' || n end, 'Mission d''essai ' || n,
       (select array_agg(code) from reference.theme where position = 1 + n % 16), array['teaching'], array['ar'],
       (array['site', 'outreach', 'remote'])[1 + n % 3], case n % 3 when 1 then array[code] else '{}' end, n % 5, 10 + n % 50,
       'test', date '2026-08-01' - (n % 90)::integer, 1, n, 1, n
from place where n <= 90;

insert into core.volunteer (id, area_code, themes, hours_per_year, source, recorded_on, upload_id, upload_row, version,
                            content_hash)
select 'test:volunteer-' || md5('v' || n), 'MA-TNG', array['education'], 40, 'test', date '2026-08-01', 1, n, 1, n
from generate_series(1, 9) n;

insert into core.project (id, organization_id, title, status, themes, delivery, area_codes, capacity, cost, sought, currency,
                          source, recorded_on, upload_id, upload_row, version, content_hash)
select 'test:j' || n, case when n % 5 > 1 then 'test:o' || n end, 'Projet d''essai ' || n,
       (array['idea', 'seeks-a-lead', 'planned', 'running', 'closed'])[1 + n % 5],
       (select array_agg(code) from reference.theme where position = 1 + n % 16), 'site', array[code], 20, 1000.50, 500.25, 'MAD',
       'test', date '2026-08-01' - (n % 90)::integer, 1, n, 1, n
from place where n <= 40;

insert into core.support_need (id, organization_id, kind, title, themes, amount, currency, source, recorded_on, upload_id,
                               upload_row, version, content_hash)
select 'test:n' || n, 'test:o' || n, (array['money', 'goods', 'training'])[1 + n % 3], 'Besoin d''essai ' || n,
       (select array_agg(code) from reference.theme where position = 1 + n % 16), case when n % 3 = 0 then 1500.50 end,
       case when n % 3 = 0 then 'MAD' end, 'test', date '2026-08-01' - (n % 90)::integer, 1, n, 1, n
from place where n <= 40;

insert into core.call (id, funder_id, title, themes, area_codes, support_kinds, budget, smallest_ticket, largest_ticket,
                       currency, opens_on, closes_on, source, recorded_on, upload_id, upload_row, version, content_hash)
select 'test:c' || n, 'test:f' || n, 'Appel d''essai ' || n,
       case when n % 2 = 0 then array['education'] else '{}' end, case when n % 4 = 0 then array['MA-01'] else '{}' end,
       case when n % 5 = 0 then array['goods'] else array['money'] end, 1000000, 10000, 100000, 'MAD', date '2026-08-01',
       date '2026-12-01', 'test', date '2026-08-01' - n, 1, n, 1, n
from generate_series(1, 20) n;
