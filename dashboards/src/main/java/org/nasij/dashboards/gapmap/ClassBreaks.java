package org.nasij.dashboards.gapmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The classes of a choropleth: quantiles, so that each class holds about as many areas as the next,
 * with limits rounded to two digits of the range first, so that a legend can state them exactly.
 * Equal values never fall into two classes; where values repeat there are fewer classes.
 *
 * @param limits ascending; class i holds values from {@code limits[i]} (inclusive) to {@code
 *     limits[i + 1]} (exclusive, but the last class includes its upper limit). Empty where there
 *     are no values; two equal limits where all values are one.
 * @param decimals how many decimals state the limits exactly
 */
record ClassBreaks(List<Double> limits, int decimals) {
  /** How many classes a map has at most: more are not told apart by eye. */
  static final int MOST_CLASSES = 5;

  ClassBreaks {
    limits = List.copyOf(limits);
  }

  /** The classes of some finite values, in any order. */
  static ClassBreaks quantiles(double[] values) {
    if (values.length == 0) {
      return new ClassBreaks(List.of(), 0);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    double range = most - least;
    if (range == 0) {
      return new ClassBreaks(List.of(least, most), decimalsOf(Math.abs(least) / 100));
    }
    double step = Math.pow(10, Math.floor(Math.log10(range)) - 1);
    int decimals = decimalsOf(step);
    List<Double> limits = new ArrayList<>();
    limits.add(round(Math.floor(least / step) * step, decimals));
    for (int i = 1; i < MOST_CLASSES; i++) {
      double quantile = sorted[(int) ((long) i * sorted.length / MOST_CLASSES)];
      double limit = round(Math.round(quantile / step) * step, decimals);
      boolean holdsAny = limit > limits.get(limits.size() - 1) && limit <= most;
      if (holdsAny && countBetween(sorted, limits.get(limits.size() - 1), limit) > 0) {
        limits.add(limit);
      }
    }
    limits.add(round(Math.ceil(most / step - 1e-9) * step, decimals));
    return new ClassBreaks(limits, decimals);
  }

  /** How many classes there are. */
  int classes() {
    return Math.max(0, limits.size() - 1);
  }

  /** The class of a value, from 0. */
  int classOf(double value) {
    for (int i = classes() - 1; i > 0; i--) {
      if (value >= limits.get(i)) {
        return i;
      }
    }
    return 0;
  }

  private static long countBetween(double[] sorted, double from, double to) {
    return Arrays.stream(sorted).filter(value -> value >= from && value < to).count();
  }

  private static int decimalsOf(double step) {
    return step == 0 ? 0 : Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
  }

  private static double round(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Math.round(value * scale) / scale;
  }
}
