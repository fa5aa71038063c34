package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** What the exact models share: a 0/1 variable per site, and how they are solved. */
final class MixedInteger {
  private static final String SITES = "sites";

  private MixedInteger() {}

  /** A 0/1 variable per site, 1 for the fixed ones; as many open as asked for. */
  static Variable[] openings(ExpressionsBasedModel model, SitingProblem problem, int sites) {
    Variable[] open = openings(model, problem);
    Expression count = model.addExpression(SITES).level(sites);
    for (Variable variable : open) {
      count.set(variable, 1);
    }
    return open;
  }

  static Variable[] openings(ExpressionsBasedModel model, SitingProblem problem) {
    Variable[] open = new Variable[problem.sites().size()];
    for (int site = 0; site < open.length; site++) {
      open[site] = model.addVariable("x" + site).binary();
      if (problem.fixed().contains(site)) {
        open[site].level(1);
      }
    }
    return open;
  }

  /** The sites that reach each demand unit. */
  static List<List<Integer>> sitesOf(SitingProblem problem, int[][] reach) {
    List<List<Integer>> sitesOf = new ArrayList<>();
    problem.demands().forEach(demand -> sitesOf.add(new ArrayList<>()));
    for (int site = 0; site < reach.length; site++) {
      for (int demand : reach[site]) {
        sitesOf.get(demand).add(site);
      }
    }
    return sitesOf;
  }

  /**
   * Solves.
   *
   * @param coversAll whether the conditions ask that all demand is served, which may be impossible
   * @throws IllegalArgumentException if no choice of sites fulfils the conditions
   * @throws UnprovenException if the solver stops before the optimum is proven
   */
  static Optimisation.Result solve(
      ExpressionsBasedModel model, boolean maximise, boolean coversAll) {
    Optimisation.Result result = maximise ? model.maximise() : model.minimise();
    if (!coversAll && result.getState() == Optimisation.State.INFEASIBLE) {
      // Any choice of sites will do, so there is a solution: of a thousand such problems the solver
      // misses a few, and nearly always finds them when fewer sites are allowed too.
      model.getExpression(SITES).lower(0);
      result = maximise ? model.maximise() : model.minimise();
    }
    if (coversAll && result.getState() == Optimisation.State.INFEASIBLE) {
      throw new IllegalArgumentException(
          "No choice of sites can serve all demand: units are out of reach or the capacities do not suffice");
    }
    if (!result.getState().isOptimal()) {
      throw new UnprovenException(result.getState().toString());
    }
    return result;
  }

  static Set<Integer> chosen(Variable[] open) {
    Set<Integer> chosen = new HashSet<>();
    for (int site = 0; site < open.length; site++) {
      if (open[site].getValue().doubleValue() > 0.5) {
        chosen.add(site);
      }
    }
    return chosen;
  }
}
