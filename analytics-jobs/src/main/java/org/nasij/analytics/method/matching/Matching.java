package org.nasij.analytics.method.matching;

import java.util.List;

/**
 * Budgets matched to gaps.
 *
 * @param grants ordered by budget and gap
 * @param value closing of gaps in MAD weighted by priority; 0 or more
 * @param bound no allocation is worth more; at least {@code value}, but for rounding
 */
public record Matching(List<Grant> grants, double value, double bound) {
  public Matching {
    grants = List.copyOf(grants);
  }

  /**
   * What goes from a budget to a gap.
   *
   * @param mad above 0
   * @param count the fewest grants of the sizes allowed that it takes
   */
  public record Grant(Budget budget, OpenGap gap, double mad, int count) {}

  /** How far the value may lie below the best, 0..1 of the bound; 0 where nothing can be given. */
  public double optimalityGap() {
    return bound > 0 ? Math.max(0, (bound - value) / bound) : 0;
  }
}
