package org.nasij.analytics.method.spatial;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.nasij.analytics.method.spatial.Neighbours.Weighting;

/**
 * A statistic of association over all units, with its normal approximation.
 *
 * @param value the statistic
 * @param expected its expectation without association
 * @param z standard normal score
 * @param p of the chosen tail or tails, 0..1
 */
public record GlobalStatistic(double value, double expected, double z, double p) {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** One tail or two. */
  public enum Tails {
    ONE,
    TWO;

    /** The p-value of a score: the chance of one at least as far out. NaN for NaN. */
    public double p(double z) {
      double tail = NORMAL.cumulativeProbability(-Math.abs(z));
      return this == TWO ? 2 * tail : tail;
    }
  }

  /**
   * Moran's I: n / S0 * sum_ij w_ij z_i z_j / sum z^2, z deviations from the mean; expected -1 / (n
   * - 1); variance under normality.
   *
   * <p>Source: Cliff and Ord, Spatial Processes (1981), as PySAL esda computes it.
   *
   * @throws IllegalArgumentException for fewer than 4 units, missing or constant values, or no
   *     neighbours at all
   */
  public static GlobalStatistic moran(
      double[] values, Neighbours neighbours, Weighting weighting, Tails tails) {
    check(values, neighbours);
    Weights weights = neighbours.weights(weighting, false);
    Weights.Sums sums = weights.sums();
    double n = values.length;
    double mean = Arrays.stream(values).average().orElseThrow();
    double[] z = Arrays.stream(values).map(v -> v - mean).toArray();
    double squares = 0;
    double cross = 0;
    for (int i = 0; i < z.length; i++) {
      squares += z[i] * z[i];
      cross += z[i] * weights.lag(i, z);
    }
    requireVariation(squares);
    double value = n / sums.s0() * cross / squares;
    double expected = -1 / (n - 1);
    double s02 = sums.s0() * sums.s0();
    double variance =
        (n * n * sums.s1() - n * sums.s2() + 3 * s02) / ((n - 1) * (n + 1) * s02)
            - expected * expected;
    return normal(value, expected, variance, tails);
  }

  /**
   * General G with binary weights: sum_ij w_ij x_i x_j / sum_{i != j} x_i x_j; moments of Getis and
   * Ord.
   *
   * <p>Source: Getis and Ord, Geographical Analysis 24 (1992), as PySAL esda computes it.
   *
   * @param values 0 or more
   */
  public static GlobalStatistic g(double[] values, Neighbours neighbours, Tails tails) {
    check(values, neighbours);
    if (Arrays.stream(values).anyMatch(v -> v < 0)) {
      throw new IllegalArgumentException("G takes values of 0 or more");
    }
    Weights weights = neighbours.weights(Weighting.BINARY, false);
    Weights.Sums sums = weights.sums();
    double n = values.length;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    double sum4 = 0;
    double cross = 0;
    for (int i = 0; i < values.length; i++) {
      double x = values[i];
      sum1 += x;
      sum2 += x * x;
      sum3 += x * x * x;
      sum4 += x * x * x * x;
      cross += x * weights.lag(i, values);
    }
    double pairs = sum1 * sum1 - sum2;
    requireVariation(pairs);
    double s0 = sums.s0();
    double s1 = sums.s1();
    double s2 = sums.s2();
    double s02 = s0 * s0;
    double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s02;
    double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s02);
    double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s02);
    double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s02;
    double b4 = s1 - s2 + s02;
    double expected = s0 / (n * (n - 1));
    double second =
        (b0 * sum2 * sum2
                + b1 * sum4
                + b2 * sum1 * sum1 * sum2
                + b3 * sum1 * sum3
                + b4 * Math.pow(sum1, 4))
            / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
    return normal(cross / pairs, expected, second - expected * expected, tails);
  }

  private static GlobalStatistic normal(
      double value, double expected, double variance, Tails tails) {
    if (!(variance > 0)) {
      throw new IllegalArgumentException(
          "The statistic has no variance with these neighbours: every unit is everyone's neighbour, or none is");
    }
    double z = (value - expected) / Math.sqrt(variance);
    return new GlobalStatistic(value, expected, z, tails.p(z));
  }

  private static void requireVariation(double spread) {
    if (!(spread > 0)) {
      throw new IllegalArgumentException("All values are the same: there is nothing to compare");
    }
  }

  static void check(double[] values, Neighbours neighbours) {
    if (values.length != neighbours.size() || values.length < 4) {
      throw new IllegalArgumentException(
          "The statistic needs at least 4 units, there are " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("The value of unit " + (i + 1) + " is missing");
      }
    }
    if (neighbours.islands().size() == values.length) {
      throw new IllegalArgumentException("No unit has a neighbour");
    }
  }
}
