select d.theme, d.area_code, area.level, area.parent_code, area.name_fr, area.name_ar, area.settlement, d.deprivation,
       d.rank, d.rank_of, d.draws, d.median_rank, d.rank_low, d.rank_high, d.p_top
from mart.deprivation d
join reference.area area on area.code = d.area_code
where d.release_id = :release and d.theme = :theme and d.area_code = :area
