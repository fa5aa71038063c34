package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nasij.analytics.method.siting.SitingResult.Choice;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

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
   * Proven best, by ojAlgo's branch and bound.
   *
   * @throws IllegalArgumentException if the number of sites does not fit or demand cannot be served
   */
  public static SitingResult exact(SitingProblem problem, int sites) {
    problem.requireSites(sites);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] open = MixedInteger.openings(model, problem, sites);
    Expression[] assigned = new Expression[problem.demands().size()];
    for (int demand = 0; demand < assigned.length; demand++) {
      assigned[demand] = model.addExpression("demand" + demand).level(1);
    }
    double[] capacity = problem.capacity();
    Expression[] taken = new Expression[open.length];
    Variable[] shares = new Variable[problem.pairCost().length];
    for (int pair = 0; pair < problem.pairCost().length; pair++) {
      int site = problem.pairSite()[pair];
      int demand = problem.pairDemand()[pair];
      double weight = problem.weights()[demand];
      Variable share =
          model.addVariable("y" + pair).lower(0).upper(1).weight(weight * problem.pairCost()[pair]);
      shares[pair] = share;
      assigned[demand].set(share, 1);
      model.addExpression("open" + pair).upper(0).set(share, 1).set(open[site], -1);
      if (capacity != null) {
        share.binary();
        if (taken[site] == null) {
          taken[site] =
              model.addExpression("capacity" + site).upper(0).set(open[site], -capacity[site]);
        }
        taken[site].set(share, weight);
      }
    }
    MixedInteger.solve(model, false, true);
    Set<Integer> chosen = MixedInteger.chosen(open);
    double objective = capacity == null ? cost(problem, chosen) : cost(problem, shares);
    return result(problem, chosen, objective, objective);
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
    Set<Integer> all = new HashSet<>();
    for (int site = 0; site < problem.sites().size(); site++) {
      all.add(site);
    }
    double bound = cost(problem, all);
    if (Double.isInfinite(bound)) {
      throw new IllegalArgumentException("A demand unit has no listed cost to any site");
    }
    Set<Integer> open = new HashSet<>(problem.fixed());
    while (open.size() < sites) {
      open.add(bestSwap(problem, all, open, -1));
    }
    for (boolean better = true; better; ) {
      better = false;
      double cost = cost(problem, open);
      for (int leaving :
          open.stream().filter(site -> !problem.fixed().contains(site)).sorted().toList()) {
        int entering = bestSwap(problem, all, open, leaving);
        Set<Integer> swapped = new HashSet<>(open);
        swapped.remove(leaving);
        swapped.add(entering);
        if (cost(problem, swapped) < cost) {
          open = swapped;
          better = true;
          break;
        }
      }
    }
    return result(problem, open, cost(problem, open), bound);
  }

  /** The cost of an assignment, added up anew: the solver's own value is off by its tolerance. */
  private static double cost(SitingProblem problem, Variable[] assignment) {
    double cost = 0;
    for (int pair : MixedInteger.chosen(assignment).stream().sorted().toList()) {
      cost += problem.weights()[problem.pairDemand()[pair]] * problem.pairCost()[pair];
    }
    return cost;
  }

  /**
   * The closed site that gives the smallest cost when it is opened and another, unless -1, is
   * closed.
   */
  private static int bestSwap(
      SitingProblem problem, Set<Integer> all, Set<Integer> open, int leaving) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int leastUnserved = Integer.MAX_VALUE;
    for (int entering : all.stream().filter(site -> !open.contains(site)).sorted().toList()) {
      Set<Integer> swapped = new HashSet<>(open);
      swapped.remove(leaving);
      swapped.add(entering);
      double[] nearest = nearest(problem, swapped);
      int unserved = (int) Arrays.stream(nearest).filter(Double::isInfinite).count();
      double cost = 0;
      for (int demand = 0; demand < nearest.length; demand++) {
        cost +=
            Double.isInfinite(nearest[demand]) ? 0 : problem.weights()[demand] * nearest[demand];
      }
      if (best < 0 || unserved < leastUnserved || (unserved == leastUnserved && cost < least)) {
        best = entering;
        least = cost;
        leastUnserved = unserved;
      }
    }
    return best < 0 ? leaving : best;
  }

  private static SitingResult result(
      SitingProblem problem, Set<Integer> chosen, double objective, double bound) {
    if (Double.isInfinite(objective)) {
      throw new IllegalArgumentException(
          "With so few sites a demand unit has no listed cost to any open one");
    }
    List<Choice> choices = new ArrayList<>();
    problem.fixed().stream().sorted().forEach(site -> choices.add(new Choice(site, 0, Double.NaN)));
    int order = 0;
    for (int site : chosen.stream().sorted().toList()) {
      if (!problem.fixed().contains(site)) {
        choices.add(new Choice(site, ++order, Double.NaN));
      }
    }
    return new SitingResult(choices, objective, bound, 0);
  }

  private static double cost(SitingProblem problem, Set<Integer> open) {
    double[] nearest = nearest(problem, open);
    double cost = 0;
    for (int demand = 0; demand < nearest.length; demand++) {
      cost += problem.weights()[demand] * nearest[demand];
    }
    return Double.isNaN(cost) ? Double.POSITIVE_INFINITY : cost;
  }

  private static double[] nearest(SitingProblem problem, Set<Integer> open) {
    double[] nearest = new double[problem.demands().size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int pair = 0; pair < problem.pairCost().length; pair++) {
      if (open.contains(problem.pairSite()[pair])) {
        int demand = problem.pairDemand()[pair];
        nearest[demand] = Math.min(nearest[demand], problem.pairCost()[pair]);
      }
    }
    return nearest;
  }
}
