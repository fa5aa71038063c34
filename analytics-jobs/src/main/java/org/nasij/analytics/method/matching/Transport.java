package org.nasij.analytics.method.matching;

import java.util.List;

/**
 * Budgets to gaps (METHOD 11): the transport problem with the smallest ticket as a condition on
 * grants. The relaxation without tickets bounds every allocation; where it keeps the tickets it is
 * the answer. Otherwise its amounts are rounded so that all conditions hold; a problem small enough
 * is also solved as a mixed-integer programme, and the better of both is taken.
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
        .map(exact -> exact.matching(0))
        .map(
            exact ->
                // What is proven best bounds itself.
                exact.value() >= rounded.value()
                    ? new Matching(exact.grants(), exact.value(), exact.value())
                    : new Matching(rounded.grants(), rounded.value(), rounded.value()))
        .orElse(rounded);
  }
}
