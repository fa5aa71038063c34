copy mart.reported_supply (release_id, theme, area_code, province_code, region_code, organization_id, supply) from stdin
