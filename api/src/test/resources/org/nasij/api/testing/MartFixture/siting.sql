-- Plans of the shape the analyst publishes: for education, Tanger-Assilah and its region have proposals in the communes with
-- most unmet need; every other area says why it has none.
insert into mart.siting (release_id, theme, area_code, model, status, candidates, start_persons, unknown_persons, places,
                         places_persons)
select 'live', theme.code, area.code, model.code,
       case when theme.need_kind = 'none' then 'need-not-declared'
         when theme.need_kind = 'base' and model.code = 'relief' then 'reach-only'
         when theme.code = 'education' and area.code in ('MA-01', 'MA-TNG') then 'plan'
         when theme.code = 'education' and area.code = 'MA-TET' then 'no-gap' else 'no-data' end,
       (select count(*) from reference.area commune where commune.level = 'commune'
          and area.code in (commune.province_code, commune.region_code)),
       case when theme.code = 'education' and area.code in ('MA-01', 'MA-TNG')
         then (select sum(unmet) from mart.cell where theme = 'education' and sector = 'all' and level = 'commune'
                 and area.code in (province_code, region_code))
         when theme.code = 'education' and area.code = 'MA-TET' then 0 end,
       case when area.code = 'MA-TNG' then 0 else 1234.5 end, 120, 480
from reference.theme theme
cross join reference.area area
cross join (values ('relief'), ('reach')) model (code)
where area.level in ('region', 'province');

create temporary table proposed on commit drop as
select plan.area_code, plan.model, cell.area_code as commune, cell.need, cell.unmet,
       row_number() over (partition by plan.area_code, plan.model order by cell.unmet desc) as position,
       lead(cell.area_code) over (partition by plan.area_code, plan.model order by cell.unmet desc) as next,
       sum(least(480, cell.unmet)) over (partition by plan.area_code, plan.model order by cell.unmet desc) as total
from mart.siting plan
join mart.cell cell on cell.theme = plan.theme and cell.sector = 'all' and cell.level = 'commune' and cell.unmet > 1
  and plan.area_code in (cell.province_code, cell.region_code)
where plan.theme = 'education' and plan.status = 'plan';
delete from proposed where position > 20;

insert into mart.siting_proposal (release_id, theme, area_code, model, position, commune_code, persons, persons_inside,
                                  persons_unknown, minutes, gain, gain_total, best_possible, proven, relief, relief_total,
                                  relief_inside_total, alternative_code, alternative_gain, alternative_relief)
select 'live', 'education', area_code, model, position, commune, need * 1.5, need, 0, 12.5, least(480, unmet), total,
       total * 1.02, model = 'reach', least(480, unmet), total, total * .9, next, case when next is not null then 100.5 end,
       case when next is not null then 99.5 end
from proposed;

insert into mart.siting_reach (release_id, theme, commune_code, reached_codes, reached_minutes)
select distinct 'live', 'education', commune,
       array[commune] || array(select code from reference.area other where other.level = 'commune'
         and other.parent_code = area.parent_code and other.code <> commune order by other.point <-> area.point limit 3),
       array[3.0, 8.0, 11.0, 14.5]
from proposed join reference.area on area.code = commune;

insert into mart.theme_state (release_id, theme, part, touched_revision, revision)
select 'live', code, 'siting', ${revision}, case when code = 'women' then ${revision} - 1 else ${revision} end
from reference.theme;
