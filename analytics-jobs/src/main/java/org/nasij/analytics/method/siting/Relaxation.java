package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What a branch costs at least: every unit pays a price, and each site, if it is open, serves what
 * pays it best, whoever else serves that (the Lagrangian relaxation of the condition that a unit is
 * served once). A bound at whatever prices.
 *
 * <p>Not thread-safe. Source: Geoffrion, Mathematical Programming Study 2 (1974).
 */
final class Relaxation {
  /** Room for this many units in the sort key of a share. */
  private static final int POSITIONS = 1 << 20;

  private final ServiceModel model;
  private final double[] values;
  private final double[][] shares;
  private final long[] order;
  private final BitSet chosen = new BitSet();
  private double bound;
  private double dearestIn;
  private double cheapestOut;
  private long work;

  Relaxation(ServiceModel model) {
    this.model = model;
    values = new double[model.siteCount()];
    shares =
        Arrays.stream(model.units())
            .map(units -> new double[units.length])
            .toArray(double[][]::new);
    order = new long[Arrays.stream(model.units()).mapToInt(u -> u.length).max().orElse(0)];
  }

  /** Pairs of site and unit that were looked at. */
  long work() {
    return work;
  }

  /**
   * The least cost of a branch at some prices; the other methods speak of what was solved last.
   *
   * @param prices of the service of each unit, 0 to what it costs to leave it
   */
  double solve(Branch branch, double[] prices) {
    bound = Arrays.stream(prices).sum();
    chosen.clear();
    double[] free = new double[values.length];
    int count = 0;
    for (int site = 0; site < values.length; site++) {
      if (branch.isClosed(site)) {
        continue;
      }
      values[site] = model.opening() - paid(site, branch, prices);
      if (branch.isOpen(site)) {
        bound += values[site];
        chosen.set(site);
      } else {
        free[count++] = values[site];
      }
    }
    Arrays.sort(free, 0, count);
    int in = 0;
    while (in < count && in < branch.openable() && free[in] < 0) {
      bound += free[in++];
    }
    boolean full = in == branch.openable();
    dearestIn = full && in > 0 ? free[in - 1] : 0;
    cheapestOut = full && in < count ? Math.min(0, free[in]) : 0;
    int last = in;
    int ties = 0;
    while (last > 0 && free[last - 1] == free[in - 1]) {
      last--;
      ties++;
    }
    for (int site = 0; in > 0 && site < values.length; site++) {
      if (branch.isFree(site)
          && (values[site] < free[in - 1] || (values[site] == free[in - 1] && ties-- > 0))) {
        chosen.set(site);
      }
    }
    return bound;
  }

  /** The sites that are open at the least cost. */
  BitSet chosen() {
    return chosen;
  }

  /** What it costs at least if a free site is open that is not chosen, or closed that is. */
  double otherwise(int site) {
    return chosen.get(site) ? bound - values[site] + cheapestOut : bound + values[site] - dearestIn;
  }

  /** What a site serves, if it is open, of each of the units it reaches, 0 to 1. */
  double[] shares(int site) {
    return shares[site];
  }

  /** What units pay a site for its service, less what that costs, at best. */
  private double paid(int site, Branch branch, double[] prices) {
    int[] units = model.units()[site];
    double[] costs = model.costs()[site];
    double[] share = shares[site];
    work += units.length;
    double paid = 0;
    double size = 0;
    int count = 0;
    for (int k = 0; k < units.length; k++) {
      double profit = prices[units[k]] - costs[k];
      boolean serves = profit > 0 && branch.allows(units[k], site);
      share[k] = serves ? 1 : 0;
      if (serves) {
        paid += profit;
        size += model.sizes()[units[k]];
        order[count++] = k;
      }
    }
    double room = model.room(site);
    return size <= room ? paid : paidWithin(room, site, prices, count);
  }

  /** The units that pay best for their size, until the site is full. */
  private double paidWithin(double room, int site, double[] prices, int count) {
    int[] units = model.units()[site];
    double[] costs = model.costs()[site];
    double[] share = shares[site];
    for (int i = 0; i < count; i++) {
      int k = (int) order[i];
      double size = model.sizes()[units[k]];
      double worth = size == 0 ? Double.MAX_VALUE : (prices[units[k]] - costs[k]) / size;
      // Positive numbers are ordered as their bits; the last of these make place for the position.
      order[i] = (Double.doubleToRawLongBits(worth) & -POSITIONS) | k;
    }
    Arrays.sort(order, 0, count);
    double left = room;
    double perSize = 0;
    for (int i = count - 1; i >= 0; i--) {
      int k = (int) (order[i] & (POSITIONS - 1));
      double size = model.sizes()[units[k]];
      share[k] = size <= left ? 1 : left / size;
      left -= share[k] * size;
      if (share[k] < 1 && perSize == 0) {
        perSize = (prices[units[k]] - costs[k]) / size;
      }
    }
    // No service of this size pays more, whatever the price of size and the order are.
    double paid = perSize * room;
    for (int i = 0; i < count; i++) {
      int k = (int) (order[i] & (POSITIONS - 1));
      paid += Math.max(0, prices[units[k]] - costs[k] - perSize * model.sizes()[units[k]]);
    }
    return paid;
  }
}
