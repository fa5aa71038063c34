package org.nasij.analytics.method.certainty;

import java.util.Arrays;

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs
 * (Spearman, American Journal of Psychology 15, 1904; ties as in Kendall, Rank Correlation Methods,
 * 1975).
 */
final class RankCorrelation {
  /** Fewer say nothing. */
  static final int LEAST = 3;

  private RankCorrelation() {}

  /**
   * The correlation of two lists of values, -1..1.
   *
   * @param x no NaN
   * @param y as many
   * @return NaN for fewer than three, or where all of a list are equal
   */
  static double of(double[] x, double[] y) {
    return ofRanks(ranks(x), ranks(y));
  }

  /**
   * The same of two rankings.
   *
   * @param x from 1 to its length; equal ones share the better rank
   * @param y as many
   */
  static double ofRanks(int[] x, int[] y) {
    if (x.length < LEAST) {
      return Double.NaN;
    }
    double[] a = means(x);
    double[] b = means(y);
    double mean = (x.length + 1) / 2.0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < a.length; i++) {
      aa += (a[i] - mean) * (a[i] - mean);
      bb += (b[i] - mean) * (b[i] - mean);
      ab += (a[i] - mean) * (b[i] - mean);
    }
    return aa == 0 || bb == 0 ? Double.NaN : ab / Math.sqrt(aa * bb);
  }

  /** Ranks from the smallest up. */
  private static int[] ranks(double[] values) {
    double[] ascending = values.clone();
    Arrays.sort(ascending);
    int[] ranks = new int[values.length];
    for (int i = 0; i < ranks.length; i++) {
      int position = Arrays.binarySearch(ascending, values[i]);
      while (position > 0 && ascending[position - 1] == ascending[position]) {
        position--;
      }
      ranks[i] = position + 1;
    }
    return ranks;
  }

  private static double[] means(int[] ranks) {
    int[] count = new int[ranks.length + 1];
    for (int rank : ranks) {
      count[rank]++;
    }
    return Arrays.stream(ranks).mapToDouble(rank -> rank + (count[rank] - 1) / 2.0).toArray();
  }
}
