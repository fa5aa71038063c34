package org.nasij.analytics.method.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.matching.OpenGap.Slice;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * The mixed-integer programme: an amount per budget and gap that is between n smallest and n
 * largest tickets for a whole number n. Solved by ojAlgo's branch and bound, by one worker and
 * within a bounded number of steps, so that the answer does not depend on the machine; the limit of
 * time is a last resort.
 */
final class ExactMatching {
  private static final int MOST_STEPS = 2_000;
  private static final long MOST_MILLISECONDS = 20_000;

  private ExactMatching() {}

  /**
   * @param grants the whole number; null where there is no smallest ticket
   */
  private record Pair(int budget, int gap, Variable amount, @Nullable Variable grants) {}

  /** The solver's best allocation; empty where it did not end within the limits. */
  static Optional<Allocation> solve(MatchingProblem problem) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    model.options.iterations_abort = MOST_STEPS;
    model.options.iterations_suffice = MOST_STEPS;
    model.options.time_abort = MOST_MILLISECONDS;
    model.options.time_suffice = MOST_MILLISECONDS;
    // Amounts near 1, whatever the currency's size.
    double unit = problem.gaps().stream().mapToDouble(OpenGap::closingMad).max().orElse(1);
    List<Expression> budgetSums = new ArrayList<>();
    for (int budget = 0; budget < problem.budgets().size(); budget++) {
      double most = problem.budgets().get(budget).mad() / unit;
      budgetSums.add(model.addExpression("budget" + budget).upper(most));
    }
    List<Pair> pairs = new ArrayList<>();
    List<List<Integer>> budgetsOf = problem.budgetsOf();
    for (int gap = 0; gap < budgetsOf.size(); gap++) {
      Expression paid = model.addExpression("gap" + gap).level(0);
      for (Slice slice : problem.gaps().get(gap).slices(problem.slices(), 0)) {
        Variable taken =
            model
                .addVariable("y" + gap + "-" + slice.position())
                .lower(0)
                .upper(slice.mad() / unit)
                .weight(slice.weight());
        paid.set(taken, -1);
      }
      for (int budget : budgetsOf.get(gap)) {
        Pair pair = pair(model, problem, budget, gap, unit);
        budgetSums.get(budget).set(pair.amount(), 1);
        paid.set(pair.amount(), 1);
        pairs.add(pair);
      }
    }
    if (pairs.isEmpty()) {
      return Optional.of(new Allocation(problem));
    }
    Optimisation.Result result = model.maximise();
    return result.getState().isOptimal()
        ? Optional.of(allocation(problem, pairs, unit))
        : Optional.empty();
  }

  private static Pair pair(
      ExpressionsBasedModel model, MatchingProblem problem, int budget, int gap, double unit) {
    Budget from = problem.budgets().get(budget);
    double most = Math.min(from.mad(), problem.gaps().get(gap).closingMad()) / unit;
    String name = budget + "-" + gap;
    Variable amount = model.addVariable("x" + name).lower(0).upper(most);
    if (from.smallestMad() == 0) {
      return new Pair(budget, gap, amount, null);
    }
    double smallest = from.smallestMad() / unit;
    boolean several = Double.isFinite(from.largestMad());
    Variable grants =
        model
            .addVariable("n" + name)
            .lower(0)
            .upper(several ? Math.floor(most / smallest) : 1)
            .integer(true);
    model.addExpression("least" + name).lower(0).set(amount, 1).set(grants, -smallest);
    double largest = several ? from.largestMad() / unit : most;
    model.addExpression("most" + name).upper(0).set(amount, 1).set(grants, -largest);
    return new Pair(budget, gap, amount, grants);
  }

  /**
   * The solver's amounts, which keep the conditions only nearly: its whole numbers of smallest
   * tickets first, then the rest as far as there is room.
   */
  private static Allocation allocation(MatchingProblem problem, List<Pair> pairs, double unit) {
    Allocation allocation = new Allocation(problem);
    for (Pair pair : pairs) {
      if (pair.grants() != null) {
        long grants = Math.round(pair.grants().getValue().doubleValue());
        add(allocation, pair, grants * problem.budgets().get(pair.budget()).smallestMad());
      }
    }
    for (Pair pair : pairs) {
      Budget budget = problem.budgets().get(pair.budget());
      double has = allocation.amount(pair.budget(), pair.gap());
      double solved = pair.amount().getValue().doubleValue() * unit;
      double room = Math.min(allocation.budgetLeft(pair.budget()), allocation.gapLeft(pair.gap()));
      double amount = budget.largestUpTo(Math.min(solved, has + room));
      if (amount > has) {
        allocation.add(pair.budget(), pair.gap(), amount - has);
      }
    }
    return Rounding.fill(problem, allocation);
  }

  private static void add(Allocation allocation, Pair pair, double mad) {
    if (mad > 0
        && mad <= allocation.budgetLeft(pair.budget())
        && mad <= allocation.gapLeft(pair.gap())) {
      allocation.add(pair.budget(), pair.gap(), mad);
    }
  }
}
