insert into mart.match_theme (release_id, theme, provinces, lacking, closing_mad, mad, places, places_low, places_high,
                              gap_before, gap_after, gini_before, gini_after, theil_before, theil_after,
                              theil_between_before, theil_between_after, theil_within_before, theil_within_after,
                              concentration_before, concentration_after)
values ('live', :theme, :provinces, :lacking, :closing_mad, :mad, :places, :places_low, :places_high, :gap_before, :gap_after,
        :gini_before, :gini_after, :theil_before, :theil_after, :theil_between_before, :theil_between_after,
        :theil_within_before, :theil_within_after, :concentration_before, :concentration_after)
