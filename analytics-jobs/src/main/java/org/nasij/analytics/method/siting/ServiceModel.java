package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to serve units from open sites, or to leave them: the form in which {@link
 * SiteSearch} is given every model. Where capacities are given and units are shared among sites,
 * serving costs nothing.
 *
 * @param units that each site reaches, each once, ascending
 * @param costs of serving the whole of each of them, 0 or more
 * @param sizes of the units: what they take of a capacity, 0 or more
 * @param unserved what it costs to leave the whole of each unit; where all must be served, more
 *     than any service of it
 * @param capacities of the sites; null: not limited
 * @param all whether no unit may be left
 * @param whole whether a unit goes to one site; only with capacities, else it does by itself
 * @param opening what it costs to open a site
 * @param most how many sites may be open
 * @param fixed the sites that are open in any case
 * @param highest no choice that is wanted costs more
 */
// Arrays, because there may be millions of pairs; nobody writes to them.
@SuppressWarnings("ArrayRecordComponent")
record ServiceModel(
    int[][] units,
    double[][] costs,
    double[] sizes,
    double[] unserved,
    double @Nullable [] capacities,
    boolean all,
    boolean whole,
    double opening,
    int most,
    Set<Integer> fixed,
    double highest) {
  private static final double ROUNDING = 1e-9;

  /** So many sites that serve most: what is left costs its weight. */
  static ServiceModel covering(SitingProblem problem, int[][] reach, int sites) {
    double[] weights = problem.weights();
    return new ServiceModel(
        reach,
        nothing(reach),
        weights,
        weights,
        problem.capacity(),
        false,
        false,
        0,
        sites,
        problem.fixed(),
        Arrays.stream(weights).sum());
  }

  /** The fewest sites that serve all. */
  static ServiceModel coveringAll(SitingProblem problem, int[][] reach) {
    double[] unserved = new double[problem.demands().size()];
    // Without capacities one more site serves a unit that is left, with them as many as there are.
    Arrays.fill(unserved, problem.capacity() == null ? 2 : reach.length + 1);
    return new ServiceModel(
        reach,
        nothing(reach),
        problem.weights(),
        unserved,
        problem.capacity(),
        true,
        false,
        1,
        reach.length,
        problem.fixed(),
        reach.length);
  }

  /** So many sites that serve all at the least weight x cost. */
  static ServiceModel medians(SitingProblem problem, int sites) {
    int[][] reach = problem.reach(Double.POSITIVE_INFINITY);
    double[][] costs = nothing(reach);
    for (double[] each : costs) {
      Arrays.fill(each, Double.POSITIVE_INFINITY);
    }
    for (int pair = 0; pair < problem.pairCost().length; pair++) {
      int site = problem.pairSite()[pair];
      int unit = problem.pairDemand()[pair];
      int position = Arrays.binarySearch(reach[site], unit);
      double cost = problem.weights()[unit] * problem.pairCost()[pair];
      costs[site][position] = Math.min(costs[site][position], cost);
    }
    double[] dearest = new double[problem.demands().size()];
    for (int site = 0; site < reach.length; site++) {
      for (int k = 0; k < reach[site].length; k++) {
        dearest[reach[site][k]] = Math.max(dearest[reach[site][k]], costs[site][k]);
      }
    }
    double highest = Arrays.stream(dearest).sum();
    double[] unserved = new double[dearest.length];
    Arrays.fill(unserved, highest == 0 ? 1 : 2 * highest);
    return new ServiceModel(
        reach,
        costs,
        problem.weights(),
        unserved,
        problem.capacity(),
        true,
        problem.capacity() != null,
        0,
        sites,
        problem.fixed(),
        highest);
  }

  private static double[][] nothing(int[][] reach) {
    return Arrays.stream(reach).map(units -> new double[units.length]).toArray(double[][]::new);
  }

  int siteCount() {
    return units.length;
  }

  int unitCount() {
    return sizes.length;
  }

  /** What a site can take, but for rounding; infinite: sites are not limited. */
  double room(int site) {
    return capacities == null ? Double.POSITIVE_INFINITY : capacities[site] * (1 + ROUNDING);
  }

  /** Whether serving costs nothing and sites are not limited. */
  boolean covers() {
    return capacities == null
        && Arrays.stream(costs).flatMapToDouble(Arrays::stream).allMatch(c -> c == 0);
  }

  /** Costs differ by at least this; 0: not known. */
  double step() {
    boolean integers =
        opening == 1 || (integers(sizes) && (capacities == null || integers(capacities)));
    return integers && (opening == 1 || !all) ? 1 : 0;
  }

  private static boolean integers(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == Math.rint(value));
  }

  /** What the service of each unit may be worth, to begin with. */
  double[] firstPrices() {
    double[] first = new double[unitCount()];
    double[] second = new double[unitCount()];
    Arrays.fill(first, Double.POSITIVE_INFINITY);
    Arrays.fill(second, Double.POSITIVE_INFINITY);
    int[] sites = new int[unitCount()];
    for (int site = 0; site < units.length; site++) {
      for (int k = 0; k < units[site].length; k++) {
        int unit = units[site][k];
        sites[unit]++;
        double other = Math.max(first[unit], costs[site][k]);
        first[unit] = Math.min(first[unit], costs[site][k]);
        second[unit] = Math.min(second[unit], other);
      }
    }
    double[] prices = new double[unitCount()];
    for (int unit = 0; unit < prices.length; unit++) {
      double spread = unserved[unit] / Math.max(1, sites[unit]);
      prices[unit] = Math.min(unserved[unit], second[unit] > 0 ? second[unit] : spread);
    }
    return prices;
  }

  /**
   * What a choice of sites costs at best, where units do not go to one site whole; infinite: units
   * are left that must be served.
   */
  double cost(BitSet open) {
    double[] least = new double[unitCount()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    open.stream()
        .forEach(
            site -> {
              for (int k = 0; k < units[site].length; k++) {
                int unit = units[site][k];
                least[unit] = Math.min(least[unit], costs[site][k]);
              }
            });
    double cost = opening * open.cardinality();
    for (int unit = 0; unit < least.length; unit++) {
      boolean left = Double.isInfinite(least[unit]);
      if (left && all) {
        return Double.POSITIVE_INFINITY;
      }
      cost += !left ? least[unit] : capacities == null ? unserved[unit] : 0;
    }
    if (capacities == null) {
      return cost;
    }
    double size = SharedService.left(this, open);
    boolean rounding = size <= ROUNDING * Arrays.stream(sizes).sum();
    return rounding ? cost : all ? Double.POSITIVE_INFINITY : cost + size;
  }
}
