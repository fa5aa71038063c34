package org.nasij.analytics.method.certainty;

import java.util.Arrays;
import org.nasij.analytics.method.priority.Band;

/**
 * The ranks of one area over the draws (METHOD 8).
 *
 * @param median of the ranks
 * @param low 5 % quantile (linear interpolation, Hyndman and Fan type 7)
 * @param high 95 % quantile
 * @param top share of the draws in which the area is among the first ones, 0..1
 * @param band the third of the list that holds the median
 * @param inBand share of the draws in which the rank lies in that third, 0..1
 */
public record RankSpread(
    double median, double low, double high, double top, Band band, double inBand) {

  /**
   * Sums up.
   *
   * @param ranks one per draw, 1 = highest; sorted on return
   * @param of length of the list
   * @param topK how many first places count as the top
   */
  static RankSpread of(short[] ranks, int of, int topK) {
    Arrays.sort(ranks);
    double median = quantile(ranks, .5);
    Band band = Band.of(median, of);
    int top = 0;
    int inBand = 0;
    for (short rank : ranks) {
      top += rank <= topK ? 1 : 0;
      inBand += Band.of(rank, of) == band ? 1 : 0;
    }
    return new RankSpread(
        median,
        quantile(ranks, .05),
        quantile(ranks, .95),
        (double) top / ranks.length,
        band,
        (double) inBand / ranks.length);
  }

  private static double quantile(short[] ascending, double share) {
    double position = share * (ascending.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
  }

  /** A quantile of ascending values, at least one (Hyndman and Fan type 7). */
  static double quantile(double[] ascending, double share) {
    double position = share * (ascending.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
  }
}
