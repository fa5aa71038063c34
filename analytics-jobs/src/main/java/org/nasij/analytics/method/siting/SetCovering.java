package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.List;
import org.nasij.analytics.method.siting.SitingResult.Choice;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The location set covering problem: the fewest sites, fixed ones included, so that every demand
 * unit lies within the radius of one. With capacities the demand of a unit may be shared among the
 * sites that reach it, all of it is served, and no site serves more than its own.
 *
 * <p>Source: Toregas and others, Operations Research 19 (1971); with capacities: Current and
 * Storbeck, Environment and Planning B 15 (1988).
 */
public final class SetCovering {
  private SetCovering() {}

  /**
   * Proven best, by ojAlgo's branch and bound.
   *
   * @param radius inclusive
   * @return the objective is the number of sites
   * @throws IllegalArgumentException if a demand unit is out of everyone's reach, or the capacities
   *     do not suffice
   */
  public static SitingResult exact(SitingProblem problem, double radius) {
    int[][] reach = problem.reach(radius);
    List<List<Integer>> sitesOf = MixedInteger.sitesOf(problem, reach);
    List<String> unreachable = new ArrayList<>();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] open = MixedInteger.openings(model, problem);
    for (Variable variable : open) {
      variable.weight(1);
    }
    for (int demand = 0; demand < sitesOf.size(); demand++) {
      if (sitesOf.get(demand).isEmpty()) {
        unreachable.add(problem.demands().get(demand));
      }
      Expression row = model.addExpression("demand" + demand).lower(1);
      sitesOf.get(demand).forEach(site -> row.set(open[site], 1));
    }
    if (problem.capacity() != null) {
      addCapacities(problem, reach, model, open, problem.capacity());
    }
    if (!unreachable.isEmpty()) {
      throw new IllegalArgumentException(
          "Within this radius no site reaches "
              + unreachable.size()
              + " of "
              + sitesOf.size()
              + " demand units, the first: "
              + String.join(", ", unreachable.subList(0, Math.min(5, unreachable.size()))));
    }
    MixedInteger.solve(model, false, true);
    List<Choice> choices = new ArrayList<>();
    problem.fixed().stream().sorted().forEach(site -> choices.add(new Choice(site, 0, Double.NaN)));
    int order = 0;
    for (int site : MixedInteger.chosen(open).stream().sorted().toList()) {
      if (!problem.fixed().contains(site)) {
        choices.add(new Choice(site, ++order, Double.NaN));
      }
    }
    return new SitingResult(choices, choices.size(), choices.size(), 0);
  }

  private static void addCapacities(
      SitingProblem problem,
      int[][] reach,
      ExpressionsBasedModel model,
      Variable[] open,
      double[] capacity) {
    Expression[] served = new Expression[problem.demands().size()];
    for (int demand = 0; demand < served.length; demand++) {
      served[demand] = model.addExpression("served" + demand).level(1);
    }
    for (int site = 0; site < reach.length; site++) {
      Expression taken =
          model.addExpression("capacity" + site).upper(0).set(open[site], -capacity[site]);
      for (int demand : reach[site]) {
        Variable share = model.addVariable("z" + site + "," + demand).lower(0).upper(1);
        served[demand].set(share, 1);
        taken.set(share, problem.weights()[demand]);
      }
    }
  }
}
