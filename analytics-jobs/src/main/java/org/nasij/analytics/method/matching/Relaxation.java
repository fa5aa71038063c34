package org.nasij.analytics.method.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.matching.OpenGap.Slice;

/**
 * The transport problem without smallest and largest tickets, solved to its optimum: what it is
 * worth bounds every allocation.
 *
 * <p>A dirham is worth the same whatever budget it comes from, so the amounts per gap that budgets
 * can pay form a polymatroid, and taking slices from the highest weight, each as far as a path of
 * exchanges can pay for it, is optimal. Source: Federgruen and Groenevelt, Operations Research 34
 * (1986); augmenting paths: Ford and Fulkerson (1956).
 */
final class Relaxation {
  private final MatchingProblem problem;
  private final List<List<Integer>> budgetsOf;
  private final Allocation allocation;
  private final boolean[] closed;
  private final double leastMad;

  private Relaxation(MatchingProblem problem) {
    this.problem = problem;
    this.budgetsOf = problem.budgetsOf();
    this.allocation = new Allocation(problem);
    this.closed = new boolean[problem.gaps().size()];
    this.leastMad = 1e-12 * problem.budgets().stream().mapToDouble(Budget::mad).sum();
  }

  static Allocation solve(MatchingProblem problem) {
    Relaxation relaxation = new Relaxation(problem);
    Map<OpenGap, Integer> numbers = new HashMap<>();
    List<Slice> slices = new ArrayList<>();
    for (int gap = 0; gap < problem.gaps().size(); gap++) {
      numbers.put(problem.gaps().get(gap), gap);
      slices.addAll(problem.gaps().get(gap).slices(problem.slices(), 0));
    }
    slices.sort(OpenGap.ORDER);
    for (Slice slice : slices) {
      Integer gap = numbers.get(slice.gap());
      if (gap != null && slice.weight() > 0) {
        relaxation.fill(gap, slice.mad());
      }
    }
    return relaxation.allocation;
  }

  private void fill(int gap, double mad) {
    double left = mad;
    while (left > leastMad && !closed[gap]) {
      left -= augment(gap, left);
    }
  }

  /** Sends at most so much to a gap along the shortest path of exchanges; 0 where there is none. */
  private double augment(int target, double most) {
    int[] gapOfBudget = new int[problem.budgets().size()];
    int[] budgetOfGap = new int[problem.gaps().size()];
    Arrays.fill(gapOfBudget, -1);
    Arrays.fill(budgetOfGap, -1);
    Deque<Integer> queue = new ArrayDeque<>(List.of(target));
    List<Integer> reached = new ArrayList<>(List.of(target));
    while (!queue.isEmpty()) {
      int gap = queue.remove();
      for (int budget : budgetsOf.get(gap)) {
        if (gapOfBudget[budget] >= 0) {
          continue;
        }
        gapOfBudget[budget] = gap;
        if (allocation.budgetLeft(budget) > leastMad) {
          return send(budget, target, most, gapOfBudget, budgetOfGap);
        }
        for (Map.Entry<Integer, Double> other : allocation.of(budget).entrySet()) {
          int next = other.getKey();
          if (next != target && budgetOfGap[next] < 0 && other.getValue() > leastMad) {
            budgetOfGap[next] = budget;
            queue.add(next);
            reached.add(next);
          }
        }
      }
    }
    // No budget they can reach has anything left, and none of it can be freed later.
    reached.forEach(gap -> closed[gap] = true);
    return 0;
  }

  private double send(int from, int target, double most, int[] gapOfBudget, int[] budgetOfGap) {
    double sent = Math.min(most, allocation.budgetLeft(from));
    for (int gap = gapOfBudget[from]; gap != target; gap = gapOfBudget[budgetOfGap[gap]]) {
      sent = Math.min(sent, allocation.amount(budgetOfGap[gap], gap));
    }
    int budget = from;
    int gap = gapOfBudget[from];
    while (gap != target) {
      int giver = budgetOfGap[gap];
      allocation.add(giver, gap, -sent);
      allocation.add(budget, gap, sent);
      budget = giver;
      gap = gapOfBudget[giver];
    }
    allocation.add(budget, target, sent);
    return sent;
  }
}
