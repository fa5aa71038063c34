package org.nasij.analytics.method.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Makes amounts that keep smallest and largest tickets out of those of the relaxation, and stays
 * within budgets and gaps all along: amounts are cut to what grants can add up to, then what is
 * left is given from the gap with the highest weight on, in the same sizes.
 */
final class Rounding {
  private final MatchingProblem problem;
  private final Allocation allocation;

  private Rounding(MatchingProblem problem, Allocation allocation) {
    this.problem = problem;
    this.allocation = allocation;
  }

  static Allocation of(MatchingProblem problem, Allocation relaxed) {
    Allocation allocation = new Allocation(problem);
    for (int budget = 0; budget < problem.budgets().size(); budget++) {
      Budget from = problem.budgets().get(budget);
      for (Map.Entry<Integer, Double> amount : relaxed.of(budget).entrySet()) {
        double cut =
            from.largestUpTo(Math.min(amount.getValue(), allocation.gapLeft(amount.getKey())));
        if (cut > 0) {
          allocation.add(budget, amount.getKey(), cut);
        }
      }
    }
    return fill(problem, allocation);
  }

  /** Gives what is left of an allocation that keeps all conditions. */
  static Allocation fill(MatchingProblem problem, Allocation allocation) {
    new Rounding(problem, allocation).fill();
    return allocation;
  }

  private record Next(int gap, double weight, double mad) {}

  private void fill() {
    List<List<Integer>> budgetsOf = problem.budgetsOf();
    PriorityQueue<Next> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Next::weight).reversed().thenComparingInt(Next::gap));
    for (int gap = 0; gap < problem.gaps().size(); gap++) {
      next(gap, queue);
    }
    while (!queue.isEmpty()) {
      Next next = queue.remove();
      if (give(next, budgetsOf.get(next.gap()))) {
        next(next.gap(), queue);
      }
    }
  }

  /** Queues the slice of a gap that comes next. */
  private void next(int gap, PriorityQueue<Next> queue) {
    OpenGap open = problem.gaps().get(gap);
    double least = 1e-9 * open.closingMad();
    if (allocation.gapLeft(gap) <= least) {
      return;
    }
    double given = open.closingMad() - allocation.gapLeft(gap);
    double end = 0;
    for (OpenGap.Slice slice : open.slices(problem.slices(), 0)) {
      end += slice.mad();
      if (end - given > least) {
        if (slice.weight() > 0) {
          queue.add(new Next(gap, slice.weight(), end - given));
        }
        return;
      }
    }
  }

  /** Gives to a gap from the first budget that can: one that gives there already before others. */
  private boolean give(Next next, List<Integer> budgets) {
    List<Integer> order = new ArrayList<>(budgets);
    order.sort(Comparator.comparing(budget -> allocation.amount(budget, next.gap()) == 0));
    for (int number : order) {
      Budget budget = problem.budgets().get(number);
      double has = allocation.amount(number, next.gap());
      double most = has + Math.min(allocation.budgetLeft(number), allocation.gapLeft(next.gap()));
      double wanted = Math.min(most, Math.max(budget.smallestMad(), has + next.mad()));
      double amount = budget.largestUpTo(wanted);
      if (amount <= has) {
        amount = budget.next(has).filter(step -> step <= most).orElse(has);
      }
      if (amount - has
          > 1e-9 * Math.min(budget.mad(), problem.gaps().get(next.gap()).closingMad())) {
        allocation.add(number, next.gap(), amount - has);
        return true;
      }
    }
    return false;
  }
}
