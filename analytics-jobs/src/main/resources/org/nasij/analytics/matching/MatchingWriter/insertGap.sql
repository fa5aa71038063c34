insert into mart.open_gap (release_id, theme, area_code, region_code, priority, weight, gap, known_need, unmet, deprivation,
                           lacking, closing_mad)
values ('live', :theme, :area, :region, :priority, :weight, :gap, :known_need, :unmet, :deprivation, :lacking, :closing_mad)
