insert into mart.funder_presence (release_id, theme, area_code, funder_id, funder_name, funder_name_ar, flow_class, transaction_type,
                                  currency, amount, parts)
values ('live', :theme, :area, :funder, :funder_name, :funder_name_ar, :flow_class, :transaction_type, :currency, :amount, :parts)
