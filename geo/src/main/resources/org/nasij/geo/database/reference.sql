-- Merges the reference files, copied to temporary tables, into the schema reference. What a newer build corrects is
-- corrected; a boundary that a user imported stays.
insert into reference.area as a (code, level, parent_code, name_fr, name_ar, name_zgh, kind, settlement, point,
                                 area_km2, ocha_pcode, vintage)
select code, level, parent_code, name_fr, name_ar, name_zgh,
       coalesce(kind, level), case when level = 'commune' then kind end,
       case when lat is not null then st_setsrid(st_makepoint(lon::float8, lat::float8), 4326) end,
       area_km2::float8, ocha_pcode, 2024
from area_file
order by array_position(array['country', 'region', 'province', 'commune'], level)
on conflict (code) do update
set (level, parent_code, name_fr, name_ar, name_zgh, kind, settlement, point, area_km2, ocha_pcode, vintage) =
    (excluded.level, excluded.parent_code, excluded.name_fr, excluded.name_ar, excluded.name_zgh, excluded.kind,
     excluded.settlement, excluded.point, excluded.area_km2, excluded.ocha_pcode, excluded.vintage)
where (a.level, a.parent_code, a.name_fr, a.name_ar, a.name_zgh, a.kind, a.settlement, a.point, a.area_km2, a.ocha_pcode,
       a.vintage)
  is distinct from
      (excluded.level, excluded.parent_code, excluded.name_fr, excluded.name_ar, excluded.name_zgh, excluded.kind,
       excluded.settlement, excluded.point, excluded.area_km2, excluded.ocha_pcode, excluded.vintage);

update reference.area a
set province_code = above.province_code, region_code = above.region_code, boundary = f.boundary, boundary_source = f.source
from boundary_file f, (
  select c.code,
         case c.level when 'commune' then c.parent_code when 'province' then c.code end as province_code,
         case c.level when 'commune' then p.parent_code when 'province' then c.parent_code when 'region' then c.code end
           as region_code
  from reference.area c left join reference.area p on p.code = c.parent_code
) above
where f.code = a.code and above.code = a.code and a.boundary_source is distinct from 'imported'
  and (a.province_code, a.region_code, a.boundary, a.boundary_source)
    is distinct from (above.province_code, above.region_code, f.boundary, f.source);

insert into reference.city as c (code, province_code, name_fr, name_ar)
select distinct code, province_code, name_fr, name_ar from city_file
on conflict (code) do update
set (province_code, name_fr, name_ar) = (excluded.province_code, excluded.name_fr, excluded.name_ar)
where (c.province_code, c.name_fr, c.name_ar) is distinct from (excluded.province_code, excluded.name_fr, excluded.name_ar);

insert into reference.city_commune (city_code, commune_code)
select code, commune_code from city_file on conflict do nothing;

insert into reference.theme (code, position, name_fr, name_ar, name_en, need_kind, need_expression, unit_fr, unit_ar,
                             unit_en, catchment, urban_minutes, rural_minutes, icnpo, sdg, oecd_dac)
select code, row_number() over (), name_fr, name_ar, name_en, need_kind, need_expression, unit_fr, unit_ar, unit_en,
       catchment, urban_minutes::float8, rural_minutes::float8, icnpo, sdg, oecd_dac
from theme_file
on conflict (code) do update
set (name_fr, name_ar, name_en, need_kind, need_expression, unit_fr, unit_ar, unit_en, catchment, urban_minutes,
     rural_minutes, icnpo, sdg, oecd_dac) =
    (excluded.name_fr, excluded.name_ar, excluded.name_en, excluded.need_kind, excluded.need_expression,
     excluded.unit_fr, excluded.unit_ar, excluded.unit_en, excluded.catchment, excluded.urban_minutes,
     excluded.rural_minutes, excluded.icnpo, excluded.sdg, excluded.oecd_dac);

create temporary table census_row on commit drop as
select r.* from census_file f, jsonb_populate_record(null::reference.census, to_jsonb(f)) r;
delete from reference.census c
where not exists (select from census_row r where r.code = c.code and r is not distinct from c);
insert into reference.census select * from census_row on conflict do nothing;
