package org.nasij.analytics.method.inequality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Indices of inequality among n values that are 0 or more and not all 0. */
public final class Inequality {
  private Inequality() {}

  /**
   * Gini coefficient, 0 (all equal) to (n - 1) / n: (2 sum(i x_i) - (n + 1) sum x) / (n sum x), x
   * ascending, i = 1..n.
   *
   * <p>Source: Sen, On Economic Inequality (1973); as PySAL inequality computes it.
   */
  public static double gini(double[] values) {
    double sum = checkedSum(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double ranked = 0;
    for (int i = 0; i < sorted.length; i++) {
      ranked += 2.0 * (i + 1) * sorted[i];
    }
    int n = sorted.length;
    return (ranked - n * sum - sum) / (n * sum);
  }

  /**
   * Theil's T, 0 (all equal) to ln n: sum s_i ln(n s_i), s_i = x_i / sum x; a value of 0 adds 0.
   *
   * <p>Source: Theil, Economics and Information Theory (1967).
   */
  public static double theil(double[] values) {
    double sum = checkedSum(values);
    double t = 0;
    for (double value : values) {
      t += term(value / sum, values.length);
    }
    return t;
  }

  /** Theil's T and its parts: between + within = total. */
  public record Decomposition(double total, double between, double within) {}

  /**
   * Theil's T between groups, sum_g s_g ln(s_g n / n_g), and within them (the rest).
   *
   * @param groups the group of each value
   */
  public static Decomposition theil(double[] values, List<String> groups) {
    if (groups.size() != values.length) {
      throw new IllegalArgumentException("Each value needs a group");
    }
    double sum = checkedSum(values);
    Map<String, double[]> shares = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] share = shares.computeIfAbsent(groups.get(i), group -> new double[2]);
      share[0] += values[i];
      share[1]++;
    }
    double between = 0;
    for (double[] share : shares.values()) {
      between += term(share[0] / sum, values.length / share[1]);
    }
    double total = theil(values);
    return new Decomposition(total, between, total - between);
  }

  /**
   * Concentration index of values over a ranking, -1 (all with the lowest rank) to 1 (all with the
   * highest): 2 / (n mean) sum(x_i r_i) - 1, where r is the fractional rank (i - .5) / n, shared
   * ranks averaged.
   *
   * <p>Source: Kakwani, Wagstaff, van Doorslaer, Journal of Econometrics 77 (1997).
   *
   * @param ranking the variable that ranks the units, ascending; finite
   */
  public static double concentration(double[] values, double[] ranking) {
    double sum = checkedSum(values);
    int n = values.length;
    if (ranking.length != n || Arrays.stream(ranking).anyMatch(r -> !Double.isFinite(r))) {
      throw new IllegalArgumentException("Each value needs a rank");
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> ranking[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double weighted = 0;
    for (int start = 0; start < n; ) {
      int end = start;
      double tied = 0;
      while (end < n && ranking[order[end]] == ranking[order[start]]) {
        tied += values[order[end++]];
      }
      weighted += tied * ((start + end) / 2.0 / n);
      start = end;
    }
    return 2 * weighted / sum - 1;
  }

  private static double term(double share, double factor) {
    return share == 0 ? 0 : share * Math.log(factor * share);
  }

  private static double checkedSum(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
        throw new IllegalArgumentException(
            "Value " + (i + 1) + " is missing or negative: " + values[i]);
      }
      sum += values[i];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "There is no inequality where the values are all 0 or there are none");
    }
    return sum;
  }
}
