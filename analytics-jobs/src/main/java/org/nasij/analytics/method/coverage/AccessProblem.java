package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.AccessVariant;
import org.nasij.analytics.method.access.Catchment;
import org.nasij.analytics.method.access.CatchmentLimits;
import org.nasij.analytics.method.access.Decay;
import org.nasij.analytics.method.access.Reach;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.SupplyLocation;

/**
 * Step one of the model, for one theme and sector: who reaches how much (METHOD 3), and how much is
 * known around each commune (E, METHOD 7). It can be solved alone over given pairs, or together
 * with others, in parts, as {@link AccessWork}; both compute by {@link AccessTerms}.
 */
public final class AccessProblem {
  private final String theme;
  private final Sector sector;
  private final @Nullable CatchmentLimits limits;
  private final double[] demand;
  private final boolean[] known;
  private final List<SupplyRow> rows;
  private final List<SupplyLocation> locations;

  /**
   * @param limits how far people travel; null where the theme is served in place alone
   * @param demand weights by commune, persons
   * @param known by commune: whether the cell is active or none-confirmed
   * @param locations of the model, in the order of their numbers
   */
  AccessProblem(
      String theme,
      Sector sector,
      @Nullable CatchmentLimits limits,
      double[] demand,
      boolean[] known,
      List<SupplyRow> rows,
      List<SupplyLocation> locations) {
    this.theme = theme;
    this.sector = sector;
    this.limits = limits;
    this.demand = demand;
    this.known = known;
    this.rows = rows;
    this.locations = locations;
  }

  /** The theme's code. */
  public String theme() {
    return theme;
  }

  /** Whose supply is counted. */
  public Sector sector() {
    return sector;
  }

  @Nullable CatchmentLimits limitsOrNull() {
    return limits;
  }

  double[] demand() {
    return demand;
  }

  boolean[] known() {
    return known;
  }

  List<SupplyRow> rows() {
    return rows;
  }

  /**
   * The solution over the given pairs.
   *
   * @param pairs of all locations of {@link CoverageModel#locations}, minutes within the largest
   *     catchment of any theme; those of a location and its own commune are not needed
   */
  public ThemeAccess solve(TravelPairs pairs) {
    AccessWork work = new AccessWork(List.of(this), locations);
    AccessShare share = work.terms().serve(work.whole(), pairs);
    List<AccessWork.Finished> finished = new ArrayList<>();
    share.forEachArea(
        (totals, area) ->
            finished.add(new AccessWork.Finished(area, totals.finish(work.terms().epochDays()))));
    return work.solutions(finished).get(0);
  }

  /**
   * Access by another model of the catchment, by commune, places per person. Costs are shares of
   * the catchment M, so that one decay fits all areas; supply in place keeps f = 1.
   *
   * @param pairs as for {@link #solve(TravelPairs)}
   * @param decay weight of a share of M, with M = 1
   */
  public double[] access(AccessVariant variant, Decay decay, TravelPairs pairs) {
    double[] supply = new double[locations.size()];
    double[] inPlace = new double[demand.length];
    for (SupplyRow row : rows) {
      if (row.current() && row.atLocation()) {
        supply[row.location()] += row.supply();
      } else if (row.current() && demandInPlace(row) > 0) {
        double places = row.supply() / demandInPlace(row);
        row.communes().forEach(commune -> inPlace[commune] += places);
      }
    }
    double[] access =
        variant
            .compute(
                shares(pairs, supply),
                demand,
                supply,
                Double.POSITIVE_INFINITY,
                share -> decay.weight(share, 1))
            .access();
    Arrays.setAll(access, commune -> access[commune] + inPlace[commune]);
    return access;
  }

  /** The pairs of the locations with supply, each with its own commune, as shares of M. */
  private TravelPairs shares(TravelPairs pairs, double[] supply) {
    TravelPairs.Builder shares = TravelPairs.builder(supply.length);
    Reach reach = new Reach();
    Catchment catchment = new Catchment();
    for (int location = 0; limits != null && location < supply.length; location++) {
      if (supply[location] > 0) {
        pairs.copyReach(location, reach);
        limits.select(reach, locations.get(location).commune(), catchment);
        for (int i = 0; i < catchment.size(); i++) {
          int area = catchment.area(i);
          shares.add(location, area, catchment.minutes(i) / limits.limitMinutes(area));
        }
      }
    }
    return shares.build();
  }

  /**
   * The solution from what was found area by area.
   *
   * @param number of this problem among those that were solved together
   * @param unreached by location: whether no demand reaches its supply
   */
  ThemeAccess solution(int number, List<AccessWork.Finished> finished, boolean[] unreached) {
    double[] access = new double[demand.length];
    double[] imputedAccess = new double[demand.length];
    double[] staleAccess = new double[demand.length];
    double[] evidenceShare = limits == null ? ownEvidence() : filled(Double.NaN);
    double[] minutesNearest = filled(Double.NaN);
    double[] medianEvidenceDay = filled(Double.NaN);
    for (AccessWork.Finished area : finished) {
      access[area.area()] = area.access().access(number);
      imputedAccess[area.area()] = area.access().imputedAccess(number);
      staleAccess[area.area()] = area.access().staleAccess(number);
      minutesNearest[area.area()] = area.access().minutesNearest(number);
      medianEvidenceDay[area.area()] = area.access().medianEvidenceDay(number);
      if (limits != null) {
        evidenceShare[area.area()] = area.access().evidenceShare(number);
      }
    }
    return new ThemeAccess(
        theme,
        sector,
        access,
        imputedAccess,
        staleAccess,
        evidenceShare,
        minutesNearest,
        medianEvidenceDay,
        reachable(unreached));
  }

  private double[] filled(double value) {
    double[] values = new double[demand.length];
    Arrays.fill(values, value);
    return values;
  }

  /** E where nobody travels: the commune's own cell. */
  private double[] ownEvidence() {
    double[] share = new double[known.length];
    for (int commune = 0; commune < share.length; commune++) {
      share[commune] = known[commune] ? 1 : 0;
    }
    return share;
  }

  private boolean[] reachable(boolean[] unreached) {
    boolean[] reachable = new boolean[rows.size()];
    for (int i = 0; i < reachable.length; i++) {
      SupplyRow row = rows.get(i);
      reachable[i] = row.atLocation() ? !unreached[row.location()] : demandInPlace(row) > 0;
    }
    return reachable;
  }

  private double demandInPlace(SupplyRow row) {
    return row.communes().stream().mapToDouble(commune -> demand[commune]).sum();
  }
}
