copy mart.equity (
  release_id, theme, sector, areas, gini, theil, theil_between, theil_within, access_reason, concentration,
  funding_currency, funding_areas, funding_reason)
from stdin
