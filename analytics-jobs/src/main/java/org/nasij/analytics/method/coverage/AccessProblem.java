package org.nasij.analytics.method.coverage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hipparchus.stat.descriptive.rank.Median;
import org.nasij.analytics.method.access.Decay;
import org.nasij.analytics.method.access.FloatingCatchment;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.supply.Sector;

/**
 * Step one of the model, for one theme and sector: who reaches how much (METHOD 3), and how much is
 * known around each commune (E, METHOD 7). Everything but the pairs is in it, so that it can be
 * solved anywhere; problems are independent of one another.
 */
public final class AccessProblem implements Serializable {
  private static final long serialVersionUID = 1;

  private final String theme;
  private final Sector sector;
  private final boolean travels;
  private final double[] demand;
  private final double[] limitMinutes;
  private final double[] withinMinutes;
  private final int[] communeOfLocation;
  private final boolean[] known;
  private final List<SupplyRow> rows;
  private final Decay decay;

  /**
   * @param demand weights by commune, persons
   * @param limitMinutes M by commune; NaN where the theme does not travel
   * @param withinMinutes d(a,a) by commune
   * @param known by commune: whether the cell is active or none-confirmed
   */
  AccessProblem(
      String theme,
      Sector sector,
      boolean travels,
      double[] demand,
      double[] limitMinutes,
      double[] withinMinutes,
      int[] communeOfLocation,
      boolean[] known,
      List<SupplyRow> rows,
      Decay decay) {
    this.theme = theme;
    this.sector = sector;
    this.travels = travels;
    this.demand = demand;
    this.limitMinutes = limitMinutes;
    this.withinMinutes = withinMinutes;
    this.communeOfLocation = communeOfLocation;
    this.known = known;
    this.rows = rows;
    this.decay = decay;
  }

  /** The theme's code. */
  public String theme() {
    return theme;
  }

  /** Whose supply is counted. */
  public Sector sector() {
    return sector;
  }

  /**
   * The solution over the given pairs.
   *
   * @param pairs of all locations of {@link CoverageModel#locations}, minutes within the largest
   *     catchment of any theme; those of a location and its own commune are not needed
   */
  public ThemeAccess solve(TravelPairs pairs) {
    TravelPairs reach =
        travels
            ? pairs.withOwn(communeOfLocation, withinMinutes)
            : TravelPairs.builder(communeOfLocation.length).build();
    FloatingCatchment catchment = new FloatingCatchment(reach, demand, limitMinutes, decay);
    return new ThemeAccess(
        theme,
        sector,
        access(catchment, row -> row.current()),
        access(catchment, row -> row.current() && row.imputed()),
        access(catchment, row -> !row.current()),
        travels ? catchment.share(demand, known) : ownEvidence(),
        minutesNearest(catchment, reach),
        medianEvidenceDay(catchment, reach),
        reachable(catchment));
  }

  private double[] access(FloatingCatchment catchment, Predicate<SupplyRow> counted) {
    double[] atLocations = new double[communeOfLocation.length];
    for (SupplyRow row : rows) {
      if (row.atLocation() && counted.test(row)) {
        atLocations[row.location()] += row.supply();
      }
    }
    double[] access = catchment.access(atLocations);
    for (SupplyRow row : rows) {
      double inPlace = inPlaceDemand(row);
      if (inPlace > 0 && counted.test(row)) {
        row.communes().forEach(commune -> access[commune] += row.supply() / inPlace);
      }
    }
    return access;
  }

  private double inPlaceDemand(SupplyRow row) {
    return row.communes().stream().mapToDouble(commune -> demand[commune]).sum();
  }

  private double[] ownEvidence() {
    double[] share = new double[known.length];
    for (int commune = 0; commune < share.length; commune++) {
      share[commune] = known[commune] ? 1 : 0;
    }
    return share;
  }

  private double[] minutesNearest(FloatingCatchment catchment, TravelPairs reach) {
    double[] nearest = new double[demand.length];
    Arrays.fill(nearest, Double.NaN);
    for (SupplyRow row : rows) {
      if (row.atLocation() && row.current()) {
        int end = reach.first(row.location() + 1);
        for (int pair = reach.first(row.location()); pair < end; pair++) {
          int commune = reach.area(pair);
          if (catchment.weight(pair) > 0 && !(nearest[commune] <= reach.minutes(pair))) {
            nearest[commune] = reach.minutes(pair);
          }
        }
      }
    }
    return nearest;
  }

  private double[] medianEvidenceDay(FloatingCatchment catchment, TravelPairs reach) {
    int[] counts = new int[demand.length];
    forEachReached(catchment, reach, (commune, row) -> counts[commune]++);
    double[][] days = new double[demand.length][];
    Arrays.setAll(days, commune -> new double[counts[commune]]);
    forEachReached(
        catchment, reach, (commune, row) -> days[commune][--counts[commune]] = row.evidenceDay());
    return Arrays.stream(days)
        .mapToDouble(values -> values.length == 0 ? Double.NaN : new Median().evaluate(values))
        .toArray();
  }

  private interface Reached {
    void accept(int commune, SupplyRow row);
  }

  private void forEachReached(FloatingCatchment catchment, TravelPairs reach, Reached action) {
    for (SupplyRow row : rows) {
      if (row.current()) {
        row.communes().forEach(commune -> action.accept(commune, row));
        if (row.atLocation()) {
          int end = reach.first(row.location() + 1);
          for (int pair = reach.first(row.location()); pair < end; pair++) {
            if (catchment.weight(pair) > 0) {
              action.accept(reach.area(pair), row);
            }
          }
        }
      }
    }
  }

  private boolean[] reachable(FloatingCatchment catchment) {
    boolean[] reachable = new boolean[rows.size()];
    for (int i = 0; i < reachable.length; i++) {
      SupplyRow row = rows.get(i);
      reachable[i] =
          row.atLocation() ? catchment.reachableDemand(row.location()) > 0 : inPlaceDemand(row) > 0;
    }
    return reachable;
  }
}
