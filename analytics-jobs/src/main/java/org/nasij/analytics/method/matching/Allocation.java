package org.nasij.analytics.method.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts per budget and gap while they are made: what is left of either is kept along. */
final class Allocation {
  private final MatchingProblem problem;
  private final List<Map<Integer, Double>> amounts = new ArrayList<>();
  private final double[] budgetLeft;
  private final double[] gapLeft;

  Allocation(MatchingProblem problem) {
    this.problem = problem;
    budgetLeft = problem.budgets().stream().mapToDouble(Budget::mad).toArray();
    gapLeft = problem.gaps().stream().mapToDouble(OpenGap::closingMad).toArray();
    problem.budgets().forEach(budget -> amounts.add(new TreeMap<>()));
  }

  double amount(int budget, int gap) {
    return amounts.get(budget).getOrDefault(gap, 0.0);
  }

  /** The gaps a budget goes to, ascending. */
  Map<Integer, Double> of(int budget) {
    return amounts.get(budget);
  }

  double budgetLeft(int budget) {
    return budgetLeft[budget];
  }

  double gapLeft(int gap) {
    return gapLeft[gap];
  }

  /** Adds to an amount, or takes from it where {@code mad} is negative. */
  void add(int budget, int gap, double mad) {
    double amount = amount(budget, gap) + mad;
    budgetLeft[budget] = Math.max(0, budgetLeft[budget] - mad);
    gapLeft[gap] = Math.max(0, gapLeft[gap] - mad);
    if (amount > 0) {
      amounts.get(budget).put(gap, amount);
    } else {
      amounts.get(budget).remove(gap);
    }
  }

  double[] madOfGap() {
    double[] sums = new double[gapLeft.length];
    amounts.forEach(of -> of.forEach((gap, mad) -> sums[gap] += mad));
    return sums;
  }

  /** As a result, with the bound it is measured against. */
  Matching matching(double bound) {
    List<Matching.Grant> grants = new ArrayList<>();
    for (int budget = 0; budget < amounts.size(); budget++) {
      Budget from = problem.budgets().get(budget);
      amounts
          .get(budget)
          .forEach(
              (gap, mad) ->
                  grants.add(
                      new Matching.Grant(from, problem.gaps().get(gap), mad, from.grants(mad))));
    }
    return new Matching(grants, problem.worth(madOfGap()), bound);
  }
}
