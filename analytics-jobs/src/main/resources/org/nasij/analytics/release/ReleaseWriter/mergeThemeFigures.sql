insert into mart.theme_figures (
  release_id, theme, sector, need, tau, tau_kind, supply, supply_reachable, supply_unreachable, conservation_error)
select
  'live', theme, sector, need, tau, tau_kind, supply, supply_reachable, supply_unreachable, conservation_error
from staged_theme_figures
on conflict (release_id, theme, sector) do update set
  need = excluded.need, tau = excluded.tau, tau_kind = excluded.tau_kind, supply = excluded.supply,
  supply_reachable = excluded.supply_reachable, supply_unreachable = excluded.supply_unreachable,
  conservation_error = excluded.conservation_error
