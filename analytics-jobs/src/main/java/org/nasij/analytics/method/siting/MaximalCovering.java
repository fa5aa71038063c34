package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.nasij.analytics.method.siting.SitingResult.Choice;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The maximal covering location problem: K sites, fixed ones included, so that the weight within
 * the radius of a site is largest. With capacities a site takes at most its own, from the units it
 * reaches in proportion to what is left of them.
 *
 * <p>Source: Church and ReVelle, Papers of the Regional Science Association 32 (1974); greedy:
 * Nemhauser, Wolsey, Fisher, Mathematical Programming 14 (1978), at least 1 - 1/e of the best
 * without capacities; lazy evaluation: Minoux (1978).
 */
public final class MaximalCovering {
  private MaximalCovering() {}

  /**
   * Greedy: each time the site that adds most to what is left, the first in input order among
   * equals. The bound is the smallest over all steps of value + the K largest remaining marginals.
   *
   * @param radius inclusive
   * @throws IllegalArgumentException if the number of sites does not fit
   */
  public static SitingResult greedy(SitingProblem problem, double radius, int sites) {
    problem.requireSites(sites);
    int[][] reach = problem.reach(radius);
    double[] left = problem.weights().clone();
    List<Choice> choices = new ArrayList<>();
    double value = 0;
    Set<Integer> open = new HashSet<>();
    for (int site : problem.fixed().stream().sorted().toList()) {
      double gain = take(problem, reach, left, site);
      choices.add(new Choice(site, 0, gain));
      value += gain;
      open.add(site);
    }
    record Marginal(int site, double gain, int step) {}
    PriorityQueue<Marginal> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Marginal::gain).reversed().thenComparingInt(Marginal::site));
    for (int site = 0; site < reach.length; site++) {
      if (!open.contains(site)) {
        queue.add(new Marginal(site, marginal(problem, reach, left, site), 0));
      }
    }
    int wanted = sites - open.size();
    double bound = value + largest(queue.stream().mapToDouble(Marginal::gain).toArray(), wanted);
    for (int step = 1; step <= wanted; ) {
      Marginal best = queue.poll();
      if (best == null) {
        break;
      }
      if (best.step() < step - 1) {
        queue.add(new Marginal(best.site(), marginal(problem, reach, left, best.site()), step - 1));
        continue;
      }
      double gain = take(problem, reach, left, best.site());
      choices.add(new Choice(best.site(), step, gain));
      value += gain;
      bound =
          Math.min(
              bound,
              value
                  + largest(
                      queue.stream()
                          .mapToDouble(m -> marginal(problem, reach, left, m.site()))
                          .toArray(),
                      wanted));
      step++;
    }
    return new SitingResult(
        choices,
        value,
        Math.max(value, bound),
        problem.uncovered(reach, choices.stream().map(Choice::site).toList()));
  }

  /**
   * Proven best, by ojAlgo's branch and bound. The order and the gains are those of taking the
   * chosen sites greedily.
   *
   * @throws IllegalArgumentException if the number of sites does not fit
   * @throws IllegalStateException if the solver gives up
   */
  public static SitingResult exact(SitingProblem problem, double radius, int sites) {
    problem.requireSites(sites);
    int[][] reach = problem.reach(radius);
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] open = MixedInteger.openings(model, problem, sites);
    if (problem.capacity() == null) {
      addCover(problem, reach, model, open);
    } else {
      addCapacitatedCover(problem, reach, model, open, problem.capacity());
    }
    Optimisation.Result result = MixedInteger.solve(model, true);
    Set<Integer> chosen = MixedInteger.chosen(open);
    SitingResult ordered = greedyAmong(problem, reach, chosen);
    double objective = problem.capacity() == null ? ordered.objective() : result.getValue();
    return new SitingResult(ordered.choices(), objective, objective, ordered.uncovered());
  }

  private static void addCover(
      SitingProblem problem, int[][] reach, ExpressionsBasedModel model, Variable[] open) {
    List<List<Integer>> sitesOf = MixedInteger.sitesOf(problem, reach);
    for (int demand = 0; demand < sitesOf.size(); demand++) {
      if (sitesOf.get(demand).isEmpty() || problem.weights()[demand] == 0) {
        continue;
      }
      Variable covered =
          model.addVariable("y" + demand).lower(0).upper(1).weight(problem.weights()[demand]);
      Expression row = model.addExpression("cover" + demand).upper(0).set(covered, 1);
      sitesOf.get(demand).forEach(site -> row.set(open[site], -1));
    }
  }

  private static void addCapacitatedCover(
      SitingProblem problem,
      int[][] reach,
      ExpressionsBasedModel model,
      Variable[] open,
      double[] capacity) {
    Expression[] takenOf = new Expression[problem.demands().size()];
    for (int site = 0; site < reach.length; site++) {
      Expression taken =
          model.addExpression("capacity" + site).upper(0).set(open[site], -capacity[site]);
      for (int demand : reach[site]) {
        double weight = problem.weights()[demand];
        if (weight == 0) {
          continue;
        }
        Variable served =
            model.addVariable("s" + site + "," + demand).lower(0).upper(weight).weight(1);
        taken.set(served, 1);
        Expression unit = takenOf[demand];
        if (unit == null) {
          unit = model.addExpression("demand" + demand).upper(weight);
          takenOf[demand] = unit;
        }
        unit.set(served, 1);
        model
            .addExpression("open" + site + "," + demand)
            .upper(0)
            .set(served, 1)
            .set(open[site], -weight);
      }
    }
  }

  private static SitingResult greedyAmong(
      SitingProblem problem, int[][] reach, Set<Integer> chosen) {
    double[] left = problem.weights().clone();
    List<Choice> choices = new ArrayList<>();
    double value = 0;
    Set<Integer> remaining = new HashSet<>(chosen);
    for (int site : problem.fixed().stream().sorted().toList()) {
      double gain = take(problem, reach, left, site);
      value += gain;
      choices.add(new Choice(site, 0, gain));
      remaining.remove(site);
    }
    for (int order = 1; !remaining.isEmpty(); order++) {
      int best =
          remaining.stream()
              .sorted()
              .max(
                  Comparator.comparingDouble((Integer site) -> marginal(problem, reach, left, site))
                      .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
              .orElseThrow();
      double gain = take(problem, reach, left, best);
      value += gain;
      choices.add(new Choice(best, order, gain));
      remaining.remove(best);
    }
    return new SitingResult(choices, value, value, problem.uncovered(reach, chosen));
  }

  private static double marginal(SitingProblem problem, int[][] reach, double[] left, int site) {
    double sum = 0;
    for (int demand : reach[site]) {
      sum += left[demand];
    }
    double[] capacity = problem.capacity();
    return capacity == null ? sum : Math.min(capacity[site], sum);
  }

  /** Takes what a site covers off the units it reaches, in proportion to what is left of them. */
  private static double take(SitingProblem problem, int[][] reach, double[] left, int site) {
    double sum = 0;
    for (int demand : reach[site]) {
      sum += left[demand];
    }
    double[] capacity = problem.capacity();
    double gain = capacity == null ? sum : Math.min(capacity[site], sum);
    for (int demand : reach[site]) {
      left[demand] = sum == 0 || gain == sum ? 0 : left[demand] * (1 - gain / sum);
    }
    return gain;
  }

  private static double largest(double[] gains, int count) {
    Arrays.sort(gains);
    double sum = 0;
    for (int i = 0; i < Math.min(count, gains.length); i++) {
      sum += gains[gains.length - 1 - i];
    }
    return sum;
  }
}
