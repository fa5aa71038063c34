package org.nasij.analytics.method.priority;

import java.util.Arrays;
import org.nasij.analytics.method.composite.Sorted;

/**
 * Priority P = 100 * (gap/100 * D * V)^(1/3), 0..100: the geometric mean of gap, deprivation and
 * volume (INFORM's three-factor form, METHOD 6).
 */
public final class Priority {
  private Priority() {}

  /**
   * P of one area.
   *
   * @param gap 0..100
   * @param deprivation D, 0..1
   * @param volume V, 0..1
   * @return NaN where one of them is
   */
  public static double of(double gap, double deprivation, double volume) {
    return 100 * Math.cbrt(gap / 100 * deprivation * volume);
  }

  /**
   * V = ln(1 + N) / ln(1 + max N), 0..1; 0 where nobody is in need anywhere.
   *
   * @param need N, persons
   * @param largestNeed the largest N of the theme and level
   */
  public static double volume(double need, double largestNeed) {
    return largestNeed == 0 ? 0 : Math.log1p(need) / Math.log1p(largestNeed);
  }

  /**
   * The ranks of a list, by priority from high to low; equal ones share the better position.
   *
   * @param priorities no NaN
   */
  public static Rank[] ranks(double[] priorities) {
    double[] ascending = priorities.clone();
    Arrays.sort(ascending);
    Rank[] ranks = new Rank[priorities.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = new Rank(1 + Sorted.above(ascending, priorities[i]), ranks.length);
    }
    return ranks;
  }
}
