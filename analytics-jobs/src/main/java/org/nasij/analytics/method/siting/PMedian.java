package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nasij.analytics.method.siting.SitingResult.Choice;

/**
 * The p-median problem: K sites, fixed ones included, so that the sum of weight x cost to the
 * nearest open site is smallest. With capacities every unit goes to one site whole, and no site
 * takes more weight than its own (the single-source problem, as in PySAL spopt).
 *
 * <p>Source: Hakimi, Operations Research 12 (1964); ReVelle and Swain, Geographical Analysis 2
 * (1970); greedy with interchange: Teitz and Bart, Operations Research 16 (1968).
 */
public final class PMedian {
  private PMedian() {}

  /**
   * Proven best.
   *
   * @throws IllegalArgumentException if the number of sites does not fit or demand cannot be served
   * @throws UnprovenException if the search is given up at its limit
   */
  public static SitingResult exact(SitingProblem problem, int sites) {
    problem.requireSites(sites);
    SiteSearch.Found found =
        SiteSearch.least(ServiceModel.medians(problem, sites), new BitSet()).requireServed();
    if (!found.proven()) {
      throw new UnprovenException(found.cost(), found.bound());
    }
    return result(problem, found.open(), found.cost(), found.cost());
  }

  /**
   * Greedy additions, then interchanges of an open and a closed site as long as one helps. The
   * bound is the cost if all candidates were open.
   *
   * @throws IllegalArgumentException if the number of sites does not fit, demand cannot be served,
   *     or capacities are given, which this solver does not take
   */
  public static SitingResult greedy(SitingProblem problem, int sites) {
    problem.requireSites(sites);
    if (problem.capacity() != null) {
      throw new IllegalArgumentException(
          "The greedy p-median takes no capacities; use the exact solver");
    }
    ServiceModel model = ServiceModel.medians(problem, sites);
    BitSet all = new BitSet();
    all.set(0, model.siteCount());
    double bound = model.cost(all);
    if (Double.isInfinite(bound)) {
      throw new IllegalArgumentException("A demand unit has no listed cost to any site");
    }
    BitSet open = new BitSet();
    problem.fixed().forEach(open::set);
    while (open.cardinality() < sites) {
      open.set(bestBeside(model, open));
    }
    for (boolean better = true; better; ) {
      better = false;
      for (int leaving : open.stream().filter(site -> !problem.fixed().contains(site)).toArray()) {
        BitSet swapped = (BitSet) open.clone();
        swapped.clear(leaving);
        swapped.set(bestBeside(model, swapped));
        if (model.cost(swapped) < model.cost(open)) {
          open = swapped;
          better = true;
          break;
        }
      }
    }
    return result(problem, open, model.cost(open), bound);
  }

  /** The closed site beside which the open ones leave fewest units, then cost least. */
  private static int bestBeside(ServiceModel model, BitSet open) {
    double[] least = new double[model.unitCount()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int site : open.stream().toArray()) {
      for (int k = 0; k < model.units()[site].length; k++) {
        int unit = model.units()[site][k];
        least[unit] = Math.min(least[unit], model.costs()[site][k]);
      }
    }
    int best = -1;
    int mostReached = -1;
    double mostSaved = 0;
    for (int site = open.nextClearBit(0);
        site < model.siteCount();
        site = open.nextClearBit(site + 1)) {
      int reached = 0;
      double saved = 0;
      for (int k = 0; k < model.units()[site].length; k++) {
        double before = least[model.units()[site][k]];
        reached += Double.isInfinite(before) ? 1 : 0;
        saved +=
            Double.isInfinite(before)
                ? -model.costs()[site][k]
                : Math.max(0, before - model.costs()[site][k]);
      }
      if (reached > mostReached || (reached == mostReached && saved > mostSaved)) {
        best = site;
        mostReached = reached;
        mostSaved = saved;
      }
    }
    return best;
  }

  private static SitingResult result(
      SitingProblem problem, BitSet chosen, double objective, double bound) {
    if (Double.isInfinite(objective)) {
      throw new IllegalArgumentException(
          "With so few sites a demand unit has no listed cost to any open one");
    }
    List<Choice> choices = new ArrayList<>();
    problem.fixed().stream().sorted().forEach(site -> choices.add(new Choice(site, 0, Double.NaN)));
    int order = 0;
    for (int site : chosen.stream().toArray()) {
      if (!problem.fixed().contains(site)) {
        choices.add(new Choice(site, ++order, Double.NaN));
      }
    }
    return new SitingResult(choices, objective, bound, 0);
  }
}
