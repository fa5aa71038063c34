package org.nasij.analytics.method.matching;

import java.util.List;

/**
 * Budgets to gaps (METHOD 11): the transport problem with the smallest ticket as a condition on
 * grants. The relaxation without tickets bounds every allocation; where it keeps the tickets it is
 * the answer. Otherwise its amounts are rounded so that all conditions hold; a problem small enough
 * is also searched as a mixed-integer programme, and the better of both is taken. That solver now
 * and then takes a part of its search for empty that is not (decision 18), so its answer is a
 * better allocation, never a proof: the bound stays the relaxation's.
 */
public final class Transport {
  private Transport() {}

  /**
   * Solves a problem.
   *
   * @param parameters up to how many pairs it is solved exactly
   */
  public static Matching solve(MatchingProblem problem, MatchingParameters parameters) {
    Allocation relaxed = Relaxation.solve(problem);
    double bound = problem.worth(relaxed.madOfGap());
    Matching rounded = Rounding.of(problem, relaxed).matching(bound);
    int pairs = problem.budgetsOf().stream().mapToInt(List::size).sum();
    if (rounded.optimalityGap() < 1e-9 || pairs > parameters.mostExactPairs()) {
      return rounded;
    }
    return ExactMatching.solve(problem)
        .map(found -> found.matching(bound))
        .filter(found -> found.value() > rounded.value())
        .orElse(rounded);
  }
}
