with listed as (
  select d.theme, d.area_code, area.level, area.parent_code, area.province_code, area.region_code, area.name_fr,
         area.name_ar, area.settlement, d.deprivation, d.rank, d.rank_of, d.draws, d.median_rank, d.rank_low, d.rank_high,
         d.p_top, row_number() over (order by area.settlement desc, d.rank, d.area_code) as place
  from mart.deprivation d
  join reference.area area on area.code = d.area_code
  where d.release_id = :release and d.theme = :theme and area.level = :level
)
select * from listed
where (cast(:inside as text) is null or :inside in ('MA', region_code, province_code, parent_code, area_code))
  and (cast(:settlement as text) is null or settlement = :settlement)
  and (cast(:after as text) is null or place > (select last.place from listed last where last.area_code = :after))
order by place
limit :limit
