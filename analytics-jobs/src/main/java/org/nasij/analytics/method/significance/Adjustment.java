package org.nasij.analytics.method.significance;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted p-values for m tests; a test is rejected where its adjusted value is at most the level.
 * With p sorted ascending, i = 1..m:
 *
 * <ul>
 *   <li>Bonferroni: min(1, m p)
 *   <li>Holm (1979): running maximum of min(1, (m - i + 1) p)
 *   <li>Benjamini-Hochberg (1995): running minimum from the largest of min(1, m p / i)
 * </ul>
 *
 * <p>Bonferroni and Holm bound the chance of one false rejection, Benjamini-Hochberg the expected
 * share of false ones among those rejected.
 */
public enum Adjustment {
  BONFERRONI,
  HOLM,
  BENJAMINI_HOCHBERG;

  /**
   * Adjusts.
   *
   * @param pValues 0..1; NaN (no test) stays NaN and is not counted
   * @return adjusted values in the order of the input, 0..1
   * @throws IllegalArgumentException if a value lies outside 0..1
   */
  public double[] adjust(double[] pValues) {
    for (double p : pValues) {
      if (p < 0 || p > 1) {
        throw new IllegalArgumentException("A p-value lies between 0 and 1: " + p);
      }
    }
    int[] order =
        IntStream.range(0, pValues.length)
            .filter(i -> !Double.isNaN(pValues[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int m = order.length;
    double[] adjusted = new double[pValues.length];
    java.util.Arrays.fill(adjusted, Double.NaN);
    double running = this == BENJAMINI_HOCHBERG ? 1 : 0;
    for (int step = 0; step < m; step++) {
      int i = this == BENJAMINI_HOCHBERG ? m - 1 - step : step;
      double p = pValues[order[i]];
      running =
          switch (this) {
            case BONFERRONI -> Math.min(1, m * p);
            case HOLM -> Math.max(running, Math.min(1, (m - i) * p));
            case BENJAMINI_HOCHBERG -> Math.min(running, m * p / (i + 1));
          };
      adjusted[order[i]] = running;
    }
    return adjusted;
  }
}
