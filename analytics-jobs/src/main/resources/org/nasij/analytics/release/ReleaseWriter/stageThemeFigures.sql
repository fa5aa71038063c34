copy staged_theme_figures (theme, sector, need, tau, tau_kind, supply, supply_reachable, supply_unreachable, conservation_error)
from stdin
