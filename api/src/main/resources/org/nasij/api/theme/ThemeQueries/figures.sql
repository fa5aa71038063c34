select theme, sector, need, tau, tau_kind, supply, supply_reachable, supply_unreachable, conservation_error
from mart.theme_figures
where release_id = :release and sector = :sector
