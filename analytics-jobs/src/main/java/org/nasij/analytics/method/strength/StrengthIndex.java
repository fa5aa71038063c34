package org.nasij.analytics.method.strength;

import java.util.Map;
import java.util.Set;

/**
 * The strength of an area: 100 times the weighted geometric mean of its streams' ratios, each
 * min(1, value / reference) and at least {@link #FLOOR}. It has no persons and replaces no gap.
 * METHOD 5; the geometric mean of unequal dimensions as in the Human Development Index since 2010
 * (UNDP): what is lacking in one stream is not made up by another.
 */
public final class StrengthIndex {
  /** The least ratio that is counted, so that one empty stream does not hide the others. */
  public static final double FLOOR = 0.01;

  private StrengthIndex() {}

  /** min(1, value / reference), 0..1; NaN where the value is, or without a reference above 0. */
  public static double ratio(double value, double reference) {
    return reference > 0 ? Math.min(1, value / reference) : Double.NaN;
  }

  /**
   * The index, 1..100.
   *
   * @param ratios by stream, 0..1; NaN or absent: not known
   * @param included the streams the theme has, for the whole country; others have no weight
   * @return NaN where a stream with a weight is not known, or none has one: leaving it out for one
   *     area alone would reward silence
   */
  public static double of(Map<Stream, Double> ratios, StreamWeights weights, Set<Stream> included) {
    double logarithms = 0;
    double total = 0;
    for (Stream stream : Stream.values()) {
      double weight = included.contains(stream) ? weights.of(stream) : 0;
      if (weight > 0) {
        double ratio = ratios.getOrDefault(stream, Double.NaN);
        logarithms += weight * Math.log(Math.max(FLOOR, ratio));
        total += weight;
      }
    }
    return total > 0 ? 100 * Math.exp(logarithms / total) : Double.NaN;
  }
}
