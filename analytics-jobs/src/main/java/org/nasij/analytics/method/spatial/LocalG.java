package org.nasij.analytics.method.spatial;

import java.util.Arrays;
import org.nasij.analytics.method.spatial.Neighbours.Weighting;

/**
 * Local Getis-Ord statistics as standard normal scores: Gi, of a unit's neighbours without itself,
 * and Gi*, with itself.
 *
 * <p>G_i = sum_j w_ij x_j / sum x; E = W / N; Var = W (N - W) / (N - 1) / N^2 * s^2 / mean^2, where
 * W is the sum of the row's weights and N, the mean and s^2 are over the units that count (for Gi
 * without unit i). Source: Getis and Ord, Geographical Analysis 24 (1992); Ord and Getis 27 (1995);
 * as PySAL esda computes them.
 */
public final class LocalG {
  private LocalG() {}

  /**
   * The scores of all units.
   *
   * @param values 0 or more, not all the same
   * @param star true: Gi*, the unit itself included
   * @return a score per unit; NaN where it has none: a unit that (without itself) has no neighbour,
   *     or whose neighbours are all units there are
   * @throws IllegalArgumentException for fewer than 4 units or missing, negative or constant values
   */
  public static double[] scores(
      double[] values, Neighbours neighbours, Weighting weighting, boolean star) {
    GlobalStatistic.check(values, neighbours);
    double sum = Arrays.stream(values).sum();
    double squares = Arrays.stream(values).map(v -> v * v).sum();
    if (Arrays.stream(values).anyMatch(v -> v < 0)
        || Arrays.stream(values).distinct().limit(2).count() < 2) {
      throw new IllegalArgumentException("Gi takes values of 0 or more that are not all the same");
    }
    Weights weights = neighbours.weights(weighting, star);
    double[] scores = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double left = star ? 0 : values[i];
      double n = star ? values.length : values.length - 1.0;
      double mean = (sum - left) / n;
      double variance = (squares - left * left) / n - mean * mean;
      double row = weights.rowSum(i);
      double statistic = weights.lag(i, values) / (sum - left);
      double spread = row * (n - row) / (n - 1) / (n * n) * variance / (mean * mean);
      scores[i] = spread > 0 ? (statistic - row / n) / Math.sqrt(spread) : Double.NaN;
    }
    return scores;
  }
}
