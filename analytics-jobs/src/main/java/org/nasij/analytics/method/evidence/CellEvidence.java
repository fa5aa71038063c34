package org.nasij.analytics.method.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;

/**
 * The evidence of every commune's cell of one theme and sector (METHOD 7): active where a current
 * activity stands at a known commune; else none-confirmed where an inventory holds; else stale;
 * else no data. Immutable.
 */
public final class CellEvidence {
  private static final long NO_INVENTORY = Long.MIN_VALUE;

  private final Evidence[] cells;
  private final long[] inventoryDays;

  /**
   * Looks at activities and inventories.
   *
   * @param entries of the theme and sector
   * @param inventoryMonths an inventory holds for this long, inclusive
   */
  public CellEvidence(
      String theme,
      LocalDate asOf,
      Demand demand,
      List<SupplyEntry> entries,
      List<Inventory> inventories,
      int inventoryMonths) {
    cells = new Evidence[demand.size()];
    inventoryDays = new long[demand.size()];
    Arrays.fill(cells, Evidence.NO_DATA);
    Arrays.fill(inventoryDays, NO_INVENTORY);
    mark(entries, false, Evidence.STALE);
    LocalDate oldest = asOf.minusMonths(inventoryMonths);
    for (Inventory inventory : inventories) {
      if (inventory.covers(theme) && !inventory.conductedOn().isBefore(oldest)) {
        for (int commune : demand.positionsInside(inventory.areaCode())) {
          cells[commune] = Evidence.NONE_CONFIRMED;
          inventoryDays[commune] =
              Math.max(inventoryDays[commune], inventory.conductedOn().toEpochDay());
        }
      }
    }
    mark(entries, true, Evidence.ACTIVE);
  }

  private void mark(List<SupplyEntry> entries, boolean current, Evidence evidence) {
    for (SupplyEntry entry : entries) {
      if (entry.current() == current) {
        if (entry.place() instanceof SupplyPlace.AtSite site) {
          cells[site.commune()] = evidence;
        } else if (entry.place() instanceof SupplyPlace.InPlace inPlace) {
          inPlace.named().forEach(commune -> cells[commune] = evidence);
        }
      }
    }
  }

  /** A commune's cell. */
  public Evidence cell(int commune) {
    return cells[commune];
  }

  /** Whether each commune's cell is active or none-confirmed. */
  public boolean[] known() {
    boolean[] known = new boolean[cells.length];
    for (int commune = 0; commune < known.length; commune++) {
      known[commune] = cells[commune].isKnown();
    }
    return known;
  }

  /** The day of the latest inventory that holds in a commune, as an epoch day; NaN: none does. */
  public double inventoryDay(int commune) {
    return inventoryDays[commune] == NO_INVENTORY ? Double.NaN : inventoryDays[commune];
  }
}
