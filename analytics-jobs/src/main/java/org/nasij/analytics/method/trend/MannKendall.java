package org.nasij.analytics.method.trend;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.ranking.NaturalRanking;

/**
 * The Mann-Kendall test for a monotonic trend, with the correction of Hamed and Rao for
 * autocorrelation.
 *
 * <p>S = sum over i &lt; j of sign(x_j - x_i); Var(S) = (n (n-1) (2n+5) - sum over ties t (t-1)
 * (2t+5)) / 18; z = (S -+ 1) / sqrt(Var). Missing values are dropped. Sources: Mann, Econometrica
 * 13 (1945); Kendall, Rank Correlation Methods (1975); Hamed and Rao, Journal of Hydrology 204
 * (1998), as in pyMannKendall 1.4.
 *
 * @param s S, an integer
 * @param variance Var(S), corrected where asked for
 * @param z standard normal score
 * @param p two-sided
 * @param tau S / (n (n-1) / 2), -1..1
 */
public record MannKendall(double s, double variance, double z, double p, double tau) {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  public static final double SIGNIFICANCE_OF_LAGS = 0.05;

  /** Whether Var(S) is corrected for autocorrelation. */
  public enum Correction {
    NONE,
    HAMED_RAO
  }

  /**
   * Tests.
   *
   * @param values in order of time, equally spaced; NaN is missing
   * @throws IllegalArgumentException if fewer than 3 values are there
   */
  public static MannKendall test(double[] values, Correction correction) {
    double[] x = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    int n = x.length;
    if (n < 3) {
      throw new IllegalArgumentException("A trend needs at least 3 values, there are " + n);
    }
    double s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        s += Math.signum(x[j] - x[i]);
      }
    }
    double variance = varianceOfS(x);
    if (correction == Correction.HAMED_RAO) {
      variance *= hamedRao(x, SenSlope.of(values).slope());
    }
    double z = s == 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(variance);
    double p = 2 * (1 - NORMAL.cumulativeProbability(Math.abs(z)));
    return new MannKendall(s, variance, z, p, s / (0.5 * n * (n - 1)));
  }

  private static double varianceOfS(double[] x) {
    double n = x.length;
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    double ties = 0;
    for (int start = 0; start < sorted.length; ) {
      int end = start;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      double t = end - start;
      ties += t * (t - 1) * (2 * t + 5);
      start = end;
    }
    return (n * (n - 1) * (2 * n + 5) - ties) / 18;
  }

  /**
   * The factor n / n*: from the significant autocorrelations of the ranks of the detrended values.
   */
  private static double hamedRao(double[] x, double slope) {
    int n = x.length;
    double[] detrended = new double[n];
    for (int i = 0; i < n; i++) {
      detrended[i] = x[i] - (i + 1) * slope;
    }
    double[] ranks = new NaturalRanking().rank(detrended);
    double mean = Arrays.stream(ranks).average().orElseThrow();
    double atZero = 0;
    for (double rank : ranks) {
      atZero += (rank - mean) * (rank - mean);
    }
    if (atZero == 0) {
      return 1;
    }
    double bound = NORMAL.inverseCumulativeProbability(1 - SIGNIFICANCE_OF_LAGS / 2) / Math.sqrt(n);
    double sum = 0;
    for (int lag = 1; lag < n; lag++) {
      double covariance = 0;
      for (int i = 0; i + lag < n; i++) {
        covariance += (ranks[i] - mean) * (ranks[i + lag] - mean);
      }
      double correlation = covariance / atZero;
      if (Math.abs(correlation) > bound) {
        sum += (double) (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
      }
    }
    return 1 + 2.0 / ((double) n * (n - 1) * (n - 2)) * Math.abs(sum);
  }
}
