copy mart.completeness (
  release_id, theme, area_code, source_a, source_b, listed_a, listed_b, matched, estimate, estimate_low, estimate_high,
  completeness, reason)
from stdin
