insert into core.change (record_type, area_code, theme, records) values (:type, :area, :theme, :records)
