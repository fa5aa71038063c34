package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Candidate sites, demand units and the costs between them.
 *
 * @param sites names of the candidates, in input order
 * @param demands names of the demand units, in input order
 * @param weights of each demand unit, persons, 0 or more
 * @param pairSite position of the site of each pair
 * @param pairDemand position of the demand unit of each pair
 * @param pairCost cost of each pair, 0 or more; pairs that are not listed cannot be served
 * @param fixed positions of the sites that are open in any case
 * @param capacity persons each site can take, or null where that is not limited
 */
// Arrays, because there may be millions of pairs; nobody writes to them.
@SuppressWarnings("ArrayRecordComponent")
public record SitingProblem(
    List<String> sites,
    List<String> demands,
    double[] weights,
    int[] pairSite,
    int[] pairDemand,
    double[] pairCost,
    Set<Integer> fixed,
    double @Nullable [] capacity) {

  /**
   * @throws IllegalArgumentException if there are no sites or no demand, or a weight, cost or
   *     capacity is negative or missing
   */
  public SitingProblem {
    sites = List.copyOf(sites);
    demands = List.copyOf(demands);
    fixed = Set.copyOf(fixed);
    if (sites.isEmpty() || demands.isEmpty()) {
      throw new IllegalArgumentException("There are no sites, or no demand");
    }
    requireNotNegative(weights, "demand");
    requireNotNegative(pairCost, "cost");
    if (capacity != null) {
      requireNotNegative(capacity, "capacity");
    }
  }

  private static void requireNotNegative(double[] values, String what) {
    for (double value : values) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("A " + what + " is missing or negative: " + value);
      }
    }
  }

  /**
   * The demand units each site reaches within a radius, the radius included; each once, ascending.
   */
  int[][] reach(double radius) {
    int[][] reach = new int[sites.size()][];
    int[] counts = new int[sites.size()];
    for (int i = 0; i < pairSite.length; i++) {
      counts[pairSite[i]] += pairCost[i] <= radius ? 1 : 0;
    }
    for (int j = 0; j < reach.length; j++) {
      reach[j] = new int[counts[j]];
    }
    for (int i = pairSite.length - 1; i >= 0; i--) {
      if (pairCost[i] <= radius) {
        reach[pairSite[i]][--counts[pairSite[i]]] = pairDemand[i];
      }
    }
    for (int j = 0; j < reach.length; j++) {
      reach[j] = Arrays.stream(reach[j]).sorted().distinct().toArray();
    }
    return reach;
  }

  /** How many demand units no chosen site reaches. */
  int uncovered(int[][] reach, Iterable<Integer> chosen) {
    Set<Integer> covered = new HashSet<>();
    for (int site : chosen) {
      for (int demand : reach[site]) {
        covered.add(demand);
      }
    }
    return demands.size() - covered.size();
  }

  /**
   * Checks how many sites are asked for.
   *
   * @throws IllegalArgumentException if there are not so many, or more are fixed
   */
  void requireSites(int count) {
    if (count < 1 || count > sites.size()) {
      throw new IllegalArgumentException(
          "Sites must be 1 to " + sites.size() + ", the number of candidates, not " + count);
    }
    if (fixed.size() > count) {
      throw new IllegalArgumentException(
          fixed.size() + " sites are fixed, more than the " + count + " asked for");
    }
  }
}
