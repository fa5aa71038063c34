package org.nasij.analytics.method.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nasij.analytics.method.composite.CompositeModel.Element;

/**
 * How sure the ranks of a composite index are: all weights drawn anew, w (1 + spread u) with u
 * uniform in [-1, 1], and the units ranked by the top aggregate, 1 = highest, equal scores sharing
 * the smallest rank.
 *
 * @param median of the ranks over the draws; NaN for a unit without a score
 * @param low 5 % quantile of the ranks (linear interpolation, Hyndman and Fan type 7)
 * @param high 95 % quantile
 * @param top share of the draws in which the rank is at most K, 0..1
 */
public record RankUncertainty(double median, double low, double high, double top) {

  /**
   * Draws.
   *
   * @param draws 1 or more
   * @param spread 0..1
   * @param topK 1 or more
   * @return one per unit, in the order of the data
   */
  public static List<RankUncertainty> of(
      Composite composite, CompositeModel model, int draws, long seed, double spread, int topK) {
    String top = model.top();
    return of(
        model.weighted(),
        weights -> {
          double[] scores = composite.aggregates(weights).get(top);
          if (scores == null) {
            throw new IllegalStateException("No scores of " + top);
          }
          return scores;
        },
        draws,
        seed,
        spread,
        topK);
  }

  /**
   * Draws of what is computed further from composites, such as means over the units of an area.
   *
   * @param weighted what has a weight
   * @param scores of the units by the weights of a draw, NaN where missing
   * @param draws 1 or more
   * @param spread 0..1
   * @param topK 1 or more
   * @return one per unit, in the order of the scores
   */
  public static List<RankUncertainty> of(
      List<Element> weighted,
      Function<Map<String, Double>, double[]> scores,
      int draws,
      long seed,
      double spread,
      int topK) {
    if (draws < 1 || topK < 1 || !(spread >= 0 && spread <= 1)) {
      throw new IllegalArgumentException("Draws and top are 1 or more, the spread is 0 to 1");
    }
    int[][] ranks = new int[draws][];
    for (int draw = 0; draw < draws; draw++) {
      Map<String, Double> weights = new HashMap<>();
      for (int i = 0; i < weighted.size(); i++) {
        double u = 2 * CounterRandom.uniform(seed, draw, i) - 1;
        weights.put(weighted.get(i).column(), weighted.get(i).weight() * (1 + spread * u));
      }
      ranks[draw] = ranks(scores.apply(weights));
    }
    List<RankUncertainty> result = new ArrayList<>();
    for (int unit = 0; unit < ranks[0].length; unit++) {
      double[] drawn = new double[draws];
      int within = 0;
      for (int draw = 0; draw < draws; draw++) {
        drawn[draw] = ranks[draw][unit];
        within += ranks[draw][unit] <= topK ? 1 : 0;
      }
      Arrays.sort(drawn);
      result.add(
          drawn[0] == Integer.MAX_VALUE
              ? new RankUncertainty(Double.NaN, Double.NaN, Double.NaN, 0)
              : new RankUncertainty(
                  quantile(drawn, .5),
                  quantile(drawn, .05),
                  quantile(drawn, .95),
                  (double) within / draws));
    }
    return result;
  }

  /**
   * Ranks, 1 = highest, ties share the smallest; a missing score has the rank {@link
   * Integer#MAX_VALUE}.
   */
  static int[] ranks(double[] scores) {
    double[] ascending = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).sorted().toArray();
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] =
          Double.isNaN(scores[i]) ? Integer.MAX_VALUE : 1 + Sorted.above(ascending, scores[i]);
    }
    return ranks;
  }

  static double quantile(double[] ascending, double share) {
    double position = share * (ascending.length - 1);
    int below = (int) Math.floor(position);
    int aboveIt = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (position - below) * (ascending[aboveIt] - ascending[below]);
  }
}
