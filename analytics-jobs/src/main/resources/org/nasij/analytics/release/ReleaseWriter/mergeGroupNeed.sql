insert into mart.group_need as standing (release_id, theme, group_code, area_code, need, census_need)
select 'live', theme, group_code, area_code, need, census_need
from staged_group_need
on conflict (release_id, theme, group_code, area_code) do update set
  (need, census_need) = (excluded.need, excluded.census_need)
where standing is distinct from excluded
