package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
   * equals. The bound is the smallest over all steps of value + the K largest marginals.
   *
   * @param radius inclusive
   * @throws IllegalArgumentException if the number of sites does not fit
   */
  public static SitingResult greedy(SitingProblem problem, double radius, int sites) {
    problem.requireSites(sites);
    int[][] reach = problem.reach(radius);
    GreedyCover cover =
        new GreedyCover(reach, problem.weights(), problem.capacity(), GreedyCover.Tie.INPUT_ORDER);
    List<Choice> choices = new ArrayList<>();
    for (int site : problem.fixed().stream().sorted().toList()) {
      choices.add(new Choice(site, 0, cover.open(site).gain()));
    }
    int wanted = sites - choices.size();
    // Without capacities a fixed site has nothing left to add.
    int adding = problem.capacity() == null ? wanted : sites;
    double bound = cover.bounds(adding)[adding];
    for (int order = 1; order <= wanted; order++) {
      GreedyCover.Step best = cover.best().orElseThrow();
      choices.add(new Choice(best.site(), order, cover.open(best.site()).gain()));
      bound = Math.min(bound, cover.bounds(adding)[adding]);
    }
    return new SitingResult(
        choices,
        cover.value(),
        Math.max(cover.value(), bound),
        problem.uncovered(reach, choices.stream().map(Choice::site).toList()));
  }

  /**
   * Proven best, by ojAlgo's branch and bound. The order and the gains are those of taking the
   * chosen sites greedily.
   *
   * @throws IllegalArgumentException if the number of sites does not fit
   * @throws UnprovenException if the solver gives up
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
    Optimisation.Result result = MixedInteger.solve(model, true, false);
    Set<Integer> chosen = MixedInteger.chosen(open);
    // What a solution leaves closed though it may be open adds nothing.
    for (int site = 0; chosen.size() < sites; site++) {
      chosen.add(site);
    }
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
    int[] sites = chosen.stream().sorted().mapToInt(Integer::intValue).toArray();
    int[][] reachOfChosen =
        Arrays.stream(sites).mapToObj(site -> reach[site]).toArray(int[][]::new);
    double[] capacity = problem.capacity();
    GreedyCover cover =
        new GreedyCover(
            reachOfChosen,
            problem.weights(),
            capacity == null ? null : Arrays.stream(sites).mapToDouble(s -> capacity[s]).toArray(),
            GreedyCover.Tie.INPUT_ORDER);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < sites.length; i++) {
      if (problem.fixed().contains(sites[i])) {
        choices.add(new Choice(sites[i], 0, cover.open(i).gain()));
      }
    }
    for (int order = 1; choices.size() < sites.length; order++) {
      GreedyCover.Step best = cover.best().orElseThrow();
      choices.add(new Choice(sites[best.site()], order, cover.open(best.site()).gain()));
    }
    return new SitingResult(
        choices, cover.value(), cover.value(), problem.uncovered(reach, chosen));
  }
}
