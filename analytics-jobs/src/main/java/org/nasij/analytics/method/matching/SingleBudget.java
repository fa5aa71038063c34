package org.nasij.analytics.method.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nasij.analytics.method.matching.OpenGap.Slice;

/**
 * One budget to gaps: with one budget the transport problem is a fractional knapsack, filled from
 * the highest weight. The database's function {@code mart.give} does the same, so that a page can
 * answer at once.
 *
 * <p>With a smallest ticket each gap begins with a part of that size, taken whole or not at all.
 * Gaps are opened from the highest weight while the next such part fits; what is left fills the
 * gaps opened. Gaps smaller than the ticket are left out.
 *
 * <p>Source: Dantzig, Operations Research 5 (1957), for the fractional knapsack.
 */
public final class SingleBudget {
  private SingleBudget() {}

  /**
   * What goes to each gap, MAD, in the order in which they are opened.
   *
   * @param mad the budget, 0 or more
   * @param smallestMad the smallest ticket, 0 for none
   * @param slices equal parts of a gap
   */
  public static Map<OpenGap, Double> give(
      List<OpenGap> gaps, double mad, double smallestMad, int slices) {
    List<Slice> order = new ArrayList<>();
    for (OpenGap gap : gaps) {
      if (gap.closingMad() >= smallestMad && gap.weight() > 0) {
        order.addAll(gap.slices(slices, smallestMad));
      }
    }
    order.sort(OpenGap.ORDER);
    Set<OpenGap> opened = opened(order, mad, smallestMad);
    Map<OpenGap, Double> given = new LinkedHashMap<>();
    double before = 0;
    for (Slice slice : order) {
      if (opened.contains(slice.gap())) {
        double taken = Math.min(slice.mad(), Math.max(0, mad - before));
        if (taken > 0) {
          given.merge(slice.gap(), taken, Double::sum);
        }
        before += slice.mad();
      }
    }
    return given;
  }

  private static Set<OpenGap> opened(List<Slice> order, double mad, double smallestMad) {
    Map<OpenGap, Double> upTo = new HashMap<>();
    double sum = 0;
    for (Slice slice : order) {
      sum += slice.mad();
      upTo.putIfAbsent(slice.gap(), sum);
    }
    Set<OpenGap> opened = new HashSet<>();
    upTo.forEach(
        (gap, end) -> {
          if (smallestMad == 0 || end <= mad) {
            opened.add(gap);
          }
        });
    return opened;
  }
}
