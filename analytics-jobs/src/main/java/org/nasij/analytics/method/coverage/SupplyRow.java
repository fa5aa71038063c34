package org.nasij.analytics.method.coverage;

import java.util.List;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;

/**
 * Supply as the access problem sees it.
 *
 * @param location the location people travel to; {@link #NO_LOCATION} for supply in place
 * @param communes the communes of supply in place; empty together with no location: it stands where
 *     no demand can reach it
 * @param supply places per year
 * @param evidenceDay epoch day of its evidence
 */
record SupplyRow(
    int location,
    List<Integer> communes,
    double supply,
    boolean imputed,
    boolean current,
    long evidenceDay) {
  static final int NO_LOCATION = -1;

  SupplyRow {
    communes = List.copyOf(communes);
  }

  static SupplyRow of(SupplyEntry entry) {
    int location = NO_LOCATION;
    List<Integer> communes = List.of();
    if (entry.place() instanceof SupplyPlace.AtSite site) {
      location = site.location();
    } else if (entry.place() instanceof SupplyPlace.InPlace inPlace) {
      communes = inPlace.communes();
    }
    return new SupplyRow(
        location,
        communes,
        entry.supply(),
        entry.imputed(),
        entry.current(),
        entry.activity().evidenceOn().toEpochDay());
  }

  boolean atLocation() {
    return location != NO_LOCATION;
  }
}
