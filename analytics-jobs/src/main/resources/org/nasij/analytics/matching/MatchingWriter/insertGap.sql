insert into mart.open_gap (release_id, theme, area_code, region_code, priority, band, weight, gap, known_need, unmet, deprivation,
                           lacking, closing_mad)
values ('live', :theme, :area, :region, :priority, :band, :weight, :gap, :known_need, :unmet, :deprivation, :lacking, :closing_mad)
