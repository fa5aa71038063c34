copy staged_group_need (theme, group_code, area_code, need, census_need) from stdin
