package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Services in which each unit goes to one open site, within the capacities. */
final class WholeService {
  static final int NOWHERE = -1;

  private final ServiceModel model;
  private final double[][] costs;
  private final int[] largestFirst;

  WholeService(ServiceModel model) {
    this.model = model;
    costs = new double[model.unitCount()][model.siteCount()];
    for (double[] each : costs) {
      Arrays.fill(each, Double.POSITIVE_INFINITY);
    }
    for (int site = 0; site < model.siteCount(); site++) {
      for (int k = 0; k < model.units()[site].length; k++) {
        costs[model.units()[site][k]][site] = model.costs()[site][k];
      }
    }
    largestFirst =
        IntStream.range(0, model.unitCount())
            .boxed()
            .sorted(Comparator.comparingDouble(unit -> -model.sizes()[unit]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Whether a site could serve a unit if it served no other. */
  boolean fits(int unit, int site) {
    return Double.isFinite(costs[unit][site]) && model.sizes()[unit] <= model.room(site);
  }

  /**
   * What a service costs that is found quickly, and is not always the best; infinite: a unit found
   * no room.
   *
   * @param wished by unit the site it goes to if there is room; -1: none
   */
  double cost(BitSet open, int[] wished) {
    double[] room = IntStream.range(0, model.siteCount()).mapToDouble(model::room).toArray();
    int[] siteOf = new int[wished.length];
    Arrays.fill(siteOf, NOWHERE);
    for (int unit : largestFirst) {
      if (wished[unit] != NOWHERE && model.sizes()[unit] <= room[wished[unit]]) {
        siteOf[unit] = wished[unit];
        room[wished[unit]] -= model.sizes()[unit];
      }
    }
    for (boolean better = true; better; ) {
      better = false;
      for (int unit : largestFirst) {
        int to = cheapest(unit, siteOf[unit], open, room);
        if (to != siteOf[unit]) {
          if (siteOf[unit] != NOWHERE) {
            room[siteOf[unit]] += model.sizes()[unit];
          }
          room[to] -= model.sizes()[unit];
          siteOf[unit] = to;
          better = true;
        }
      }
    }
    return cost(siteOf);
  }

  /** What a service costs; infinite: a site is given more than it can take. */
  double cost(int[] siteOf) {
    double[] taken = new double[model.siteCount()];
    double cost = 0;
    for (int unit = 0; unit < siteOf.length; unit++) {
      cost += cost(unit, siteOf[unit]);
      if (siteOf[unit] != NOWHERE) {
        taken[siteOf[unit]] += model.sizes()[unit];
      }
    }
    boolean fits =
        IntStream.range(0, taken.length).allMatch(site -> taken[site] <= model.room(site));
    return fits ? cost : Double.POSITIVE_INFINITY;
  }

  private double cost(int unit, int site) {
    return site == NOWHERE ? Double.POSITIVE_INFINITY : costs[unit][site];
  }

  private int cheapest(int unit, int now, BitSet open, double[] room) {
    int best = now;
    for (int site = open.nextSetBit(0); site >= 0; site = open.nextSetBit(site + 1)) {
      if (cost(unit, site) < cost(unit, best) && model.sizes()[unit] <= room[site]) {
        best = site;
      }
    }
    return best;
  }
}
