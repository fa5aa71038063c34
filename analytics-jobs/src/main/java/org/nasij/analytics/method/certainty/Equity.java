package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CellStatus;
import org.nasij.analytics.method.inequality.Inequality;
import org.nasij.geo.area.AreaLevel;

/**
 * How unequal access is over the communes with a gap (METHOD 8): Gini and Theil's T of places per
 * person, T between and within regions.
 *
 * @param areas communes counted
 * @param gini NaN where a reason stands
 * @param theil null where a reason stands
 */
public record Equity(
    int areas,
    double gini,
    Inequality.@Nullable Decomposition theil,
    @Nullable Reason reasonOrNull) {
  /** Why there are no indices. */
  public enum Reason {
    /** The theme has no target group. */
    NO_TARGET,
    CAPACITY_UNKNOWN,
    /** No commune is known well enough. */
    NO_DATA,
    /** Nobody has access: all are equal, and no index says how. */
    NO_ACCESS;

    /** The name in the database and in the API: lower case, with a hyphen. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The equity of a theme and sector.
   *
   * @param cells its cells, all levels
   * @param regionOf the region of a commune, by its code
   */
  public static Equity of(List<Cell> cells, Function<String, String> regionOf) {
    List<Cell> communes =
        cells.stream().filter(cell -> cell.area().level() == AreaLevel.COMMUNE).toList();
    List<Cell> counted = communes.stream().filter(cell -> cell.status().hasGap()).toList();
    if (counted.isEmpty()) {
      return none(reason(communes));
    }
    double[] access = counted.stream().mapToDouble(cell -> cell.reached().access()).toArray();
    double sum = 0;
    for (double places : access) {
      sum += places;
    }
    if (!(sum > 0)) {
      return new Equity(access.length, Double.NaN, null, Reason.NO_ACCESS);
    }
    List<String> regions = new ArrayList<>();
    counted.forEach(cell -> regions.add(regionOf.apply(cell.area().code())));
    return new Equity(
        access.length, Inequality.gini(access), Inequality.theil(access, regions), null);
  }

  private static Reason reason(List<Cell> communes) {
    if (communes.stream().anyMatch(cell -> cell.status() == CellStatus.CAPACITY_UNKNOWN)) {
      return Reason.CAPACITY_UNKNOWN;
    }
    return communes.stream().anyMatch(cell -> cell.status() == CellStatus.SUPPLY_ONLY)
        ? Reason.NO_TARGET
        : Reason.NO_DATA;
  }

  private static Equity none(Reason reason) {
    return new Equity(0, Double.NaN, null, reason);
  }
}
