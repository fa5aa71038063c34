package org.nasij.analytics.method.trend;

import java.util.Arrays;

/** When a series of editions may be called a trend (METHOD 9). */
public final class TrendRule {
  /** Fewer editions show points, and no trend. */
  public static final int LEAST_EDITIONS = 8;

  private TrendRule() {}

  /**
   * Whether enough values are there; with only one value throughout there is nothing to test.
   *
   * @param values by edition; NaN: not known in that edition
   */
  public static boolean isEnough(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    return known.length >= LEAST_EDITIONS && Arrays.stream(known).distinct().count() > 1;
  }
}
