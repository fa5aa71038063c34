package org.nasij.analytics.method.trend;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Median;

/**
 * Sen's slope: the median of (x_j - x_i) / (j - i) over all pairs of values that are there; missing
 * values keep their position. The intercept is median(x) - median(position) * slope (Conover 1980),
 * positions from 0.
 *
 * <p>Source: Sen, Journal of the American Statistical Association 63 (1968).
 *
 * @param slope units of x per step
 * @param intercept units of x
 */
public record SenSlope(double slope, double intercept) {
  private static final int MOST_VALUES = 20_000;

  /**
   * Computes it.
   *
   * @param values in order of time, equally spaced; NaN is missing
   * @throws IllegalArgumentException if fewer than 2 or more than 20,000 values are there
   */
  public static SenSlope of(double[] values) {
    int n = values.length;
    int present = (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    if (present < 2 || present > MOST_VALUES) {
      throw new IllegalArgumentException(
          "A slope needs 2 to " + MOST_VALUES + " values, there are " + present);
    }
    double[] slopes = new double[Math.toIntExact((long) present * (present - 1) / 2)];
    double[] positions = new double[present];
    int count = 0;
    int position = 0;
    for (int i = 0; i < n; i++) {
      if (Double.isNaN(values[i])) {
        continue;
      }
      positions[position++] = i;
      for (int j = i + 1; j < n; j++) {
        if (!Double.isNaN(values[j])) {
          slopes[count++] = (values[j] - values[i]) / (j - i);
        }
      }
    }
    double slope = median(slopes);
    double[] there = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    return new SenSlope(slope, median(there) - median(positions) * slope);
  }

  private static double median(double[] values) {
    return new Median().evaluate(values);
  }
}
