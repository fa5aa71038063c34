package org.nasij.analytics.method.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.geo.area.Areas;
import org.nasij.geo.census.Census;
import org.nasij.geo.theme.Themes;

/**
 * Everything the coverage model looks at.
 *
 * @param asOf the date of the figures; decay and staleness are measured from it, never from a clock
 * @param baseTau frozen tau by theme, places per person; a theme without one or with 0 takes this
 *     release's own
 */
public record CoverageWorld(
    LocalDate asOf,
    Areas areas,
    Census census,
    Themes themes,
    List<Activity> activities,
    List<Inventory> inventories,
    Map<String, Double> baseTau) {
  public CoverageWorld {
    activities = List.copyOf(activities);
    inventories = List.copyOf(inventories);
    baseTau = Map.copyOf(baseTau);
  }
}
