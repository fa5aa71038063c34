package org.nasij.analytics.method.matching;

import java.util.ArrayList;
import java.util.List;

/**
 * Budgets and gaps: how much of each budget goes to each gap, so that the closing of gaps weighted
 * by priority is largest. No budget gives more than it has, no gap takes more than closes it, and a
 * grant is not below the smallest ticket.
 *
 * @param slices equal parts of a gap, see {@link OpenGap#slices}
 */
public record MatchingProblem(List<Budget> budgets, List<OpenGap> gaps, int slices) {
  public MatchingProblem {
    budgets = List.copyOf(budgets);
    gaps = List.copyOf(gaps);
  }

  /** For each gap the budgets that may go there, by number. */
  List<List<Integer>> budgetsOf() {
    List<List<Integer>> budgetsOf = new ArrayList<>();
    for (OpenGap gap : gaps) {
      List<Integer> fitting = new ArrayList<>();
      for (int budget = 0; budget < budgets.size(); budget++) {
        if (budgets.get(budget).fits(gap)) {
          fitting.add(budget);
        }
      }
      budgetsOf.add(fitting);
    }
    return budgetsOf;
  }

  /** What amounts per gap are worth together, in MAD weighted by priority. */
  double worth(double[] madOfGap) {
    double worth = 0;
    for (int gap = 0; gap < madOfGap.length; gap++) {
      worth += gaps.get(gap).worth(slices, madOfGap[gap]);
    }
    return worth;
  }
}
