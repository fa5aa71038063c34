insert into mart.place_cost (release_id, theme, flows, median, low, high, confidence, flows_other_currency)
values ('live', :theme, :flows, :median, :low, :high, :confidence, :flows_other_currency)
