copy mart.strength_input (release_id, theme, sector, area_code, level, parent_code, province_code, region_code, settlement,
                          need, funding, funding_per_need, volunteer_hours, volunteer_hours_per_need, service_ratio,
                          funding_ratio, volunteers_ratio, ranked) from stdin
