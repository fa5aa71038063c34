package org.nasij.dashboards.gapmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of a choropleth: quantiles, so that each class holds about as many areas as the next,
 * with limits rounded to two significant digits first, so that a legend can state them exactly.
 * Equal values never fall into two classes; where values repeat, or are few, there are fewer
 * classes.
 *
 * @param limits ascending; class i holds values from {@code limits[i]} (inclusive) to {@code
 *     limits[i + 1]} (exclusive, but the last class includes its upper limit). Empty where there
 *     are no values; two equal limits where all values are one.
 */
public record ClassBreaks(List<Double> limits) {
  /** How many classes a map has at most: more are not told apart by eye. */
  static final int MOST_CLASSES = 5;

  /** How many values a class should hold at least. */
  static final int FEWEST_VALUES = 3;

  public ClassBreaks {
    limits = List.copyOf(limits);
  }

  /** The classes of some finite values from 0, in any order. */
  public static ClassBreaks quantiles(double[] values) {
    if (values.length == 0) {
      return new ClassBreaks(List.of());
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double most = sorted[sorted.length - 1];
    int classes = Math.min(MOST_CLASSES, Math.max(1, sorted.length / FEWEST_VALUES));
    List<Double> limits = new ArrayList<>();
    limits.add(round(sorted[0], RoundingMode.FLOOR));
    for (int i = 1; i < classes; i++) {
      double limit =
          round(sorted[(int) ((long) i * sorted.length / classes)], RoundingMode.HALF_EVEN);
      if (limit <= most && holdsAny(sorted, limits.get(limits.size() - 1), limit)) {
        limits.add(limit);
      }
    }
    limits.add(round(most, RoundingMode.CEILING));
    return new ClassBreaks(limits);
  }

  /** A class for each whole number from 0. */
  static ClassBreaks categories(int count) {
    return new ClassBreaks(IntStream.rangeClosed(0, count).asDoubleStream().boxed().toList());
  }

  /** How many classes there are. */
  public int classes() {
    return Math.max(0, limits.size() - 1);
  }

  /** The class of a value, from 0. */
  public int classOf(double value) {
    for (int i = classes() - 1; i > 0; i--) {
      if (value >= limits.get(i)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean holdsAny(double[] sorted, double from, double to) {
    return Arrays.stream(sorted).anyMatch(value -> value >= from && value < to);
  }

  private static double round(double value, RoundingMode mode) {
    return BigDecimal.valueOf(value).round(new MathContext(2, mode)).doubleValue();
  }
}
