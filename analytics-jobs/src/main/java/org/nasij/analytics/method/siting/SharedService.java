package org.nasij.analytics.method.siting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Objects;

/**
 * The most that open sites serve within their capacities when units are shared among them: a
 * largest flow, by shortest paths (Edmonds and Karp, Journal of the ACM 19, 1972).
 */
final class SharedService {
  private static final double ROUNDING = 1e-13;
  private static final int UNSEEN = -2;
  private static final int SOURCE = -1;

  private final int[][] units;
  private final double[][] served;
  private final double[] left;
  private final double[] room;
  private final double nothing;

  private SharedService(ServiceModel model, BitSet open) {
    int[] sites = open.stream().toArray();
    double[] capacities = Objects.requireNonNull(model.capacities());
    units = Arrays.stream(sites).mapToObj(site -> model.units()[site]).toArray(int[][]::new);
    served = Arrays.stream(units).map(each -> new double[each.length]).toArray(double[][]::new);
    left = model.sizes().clone();
    room = Arrays.stream(sites).mapToDouble(site -> capacities[site]).toArray();
    nothing = ROUNDING * Arrays.stream(left).sum();
  }

  /** The size of what is left. */
  static double left(ServiceModel model, BitSet open) {
    SharedService service = new SharedService(model, open);
    for (int site = 0; site < service.units.length; site++) {
      for (int k = 0; k < service.units[site].length; k++) {
        double now = Math.min(service.left[service.units[site][k]], service.room[site]);
        service.left[service.units[site][k]] -= now;
        service.room[site] -= now;
        service.served[site][k] = now;
      }
    }
    while (service.serveMore()) {}
    return Arrays.stream(service.left).filter(size -> size > service.nothing).sum();
  }

  /**
   * Serves more along the shortest chain of sites that pass units on; false: nothing is left to do.
   */
  private boolean serveMore() {
    // By site the position of the unit it takes, by unit the site and position that give it up.
    int[] takes = new int[units.length];
    int[] givenBy = new int[left.length];
    int[] givenAt = new int[left.length];
    Arrays.fill(takes, UNSEEN);
    Arrays.fill(givenBy, UNSEEN);
    Deque<Integer> queue = new ArrayDeque<>();
    for (int unit = 0; unit < left.length; unit++) {
      givenBy[unit] = left[unit] > nothing ? SOURCE : UNSEEN;
    }
    seeSites(givenBy, takes, queue);
    while (!queue.isEmpty()) {
      int site = queue.remove();
      if (room[site] > nothing) {
        pass(site, takes, givenBy, givenAt);
        return true;
      }
      for (int k = 0; k < units[site].length; k++) {
        int unit = units[site][k];
        if (served[site][k] > nothing && givenBy[unit] == UNSEEN) {
          givenBy[unit] = site;
          givenAt[unit] = k;
        }
      }
      seeSites(givenBy, takes, queue);
    }
    return false;
  }

  /** Sites not seen yet that reach a unit that was. */
  private void seeSites(int[] givenBy, int[] takes, Deque<Integer> queue) {
    for (int site = 0; site < units.length; site++) {
      for (int k = 0; takes[site] == UNSEEN && k < units[site].length; k++) {
        if (givenBy[units[site][k]] != UNSEEN) {
          takes[site] = k;
          queue.add(site);
        }
      }
    }
  }

  private void pass(int last, int[] takes, int[] givenBy, int[] givenAt) {
    double amount = room[last];
    int site = last;
    for (int unit = units[site][takes[site]]; ; unit = units[site][takes[site]]) {
      if (givenBy[unit] == SOURCE) {
        amount = Math.min(amount, left[unit]);
        break;
      }
      site = givenBy[unit];
      amount = Math.min(amount, served[site][givenAt[unit]]);
    }
    room[last] -= amount;
    site = last;
    while (true) {
      int unit = units[site][takes[site]];
      served[site][takes[site]] += amount;
      if (givenBy[unit] == SOURCE) {
        left[unit] -= amount;
        return;
      }
      site = givenBy[unit];
      served[site][givenAt[unit]] -= amount;
    }
  }
}
