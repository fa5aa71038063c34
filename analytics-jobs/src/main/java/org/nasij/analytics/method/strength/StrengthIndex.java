package org.nasij.analytics.method.strength;

import java.util.Map;
import java.util.Set;
import org.nasij.analytics.method.mean.Mean;

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
    Stream[] streams = Stream.values();
    double[] floored = new double[streams.length];
    double[] weighted = new double[streams.length];
    double total = 0;
    for (int i = 0; i < streams.length; i++) {
      weighted[i] = included.contains(streams[i]) ? weights.of(streams[i]) : 0;
      floored[i] =
          weighted[i] > 0 ? Math.max(FLOOR, ratios.getOrDefault(streams[i], Double.NaN)) : FLOOR;
      if (Double.isNaN(floored[i])) {
        return Double.NaN;
      }
      total += weighted[i];
    }
    return total > 0 ? 100 * Mean.GEOMETRIC.of(floored, weighted) : Double.NaN;
  }
}
