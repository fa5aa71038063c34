package org.nasij.analytics.method.rates;

import org.nasij.analytics.method.spatial.Neighbours;

/**
 * Rates events / base of small areas, drawn towards a mean by as much as chance alone could
 * explain.
 *
 * <p>Source: Marshall, Journal of the Royal Statistical Society C 40 (1991), as PySAL esda computes
 * it.
 */
public final class EmpiricalBayes {
  private EmpiricalBayes() {}

  /**
   * Drawn towards the mean of all areas m = sum e / sum b: r = w e/b + (1 - w) m, w = v / (v + m /
   * b), v = sum b (e/b - m)^2 / sum b - m / mean(b). Where v is negative (less variation than
   * chance gives) it counts as 0, so that every rate is m.
   *
   * @param events 0 or more
   * @param base above 0
   * @return smoothed rates, in the order of the input
   * @throws IllegalArgumentException if a value is missing or outside its range
   */
  public static double[] smooth(double[] events, double[] base) {
    check(events, base);
    double eventSum = 0;
    double baseSum = 0;
    for (int i = 0; i < events.length; i++) {
      eventSum += events[i];
      baseSum += base[i];
    }
    double mean = eventSum / baseSum;
    double spread = 0;
    for (int i = 0; i < events.length; i++) {
      double deviation = events[i] / base[i] - mean;
      spread += base[i] * deviation * deviation;
    }
    double variance = Math.max(0, spread / baseSum - mean / (baseSum / events.length));
    double[] rates = new double[events.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = shrink(events[i] / base[i], mean, variance, base[i]);
    }
    return rates;
  }

  /**
   * Drawn towards the mean of an area and its neighbours; the mean and v are theirs.
   *
   * @param neighbours of each area, not naming the area itself, which is added
   */
  public static double[] smooth(double[] events, double[] base, Neighbours neighbours) {
    check(events, base);
    double[] rates = new double[events.length];
    for (int i = 0; i < rates.length; i++) {
      int[] around = neighbours.of(i);
      double eventSum = events[i];
      double baseSum = base[i];
      for (int j : around) {
        eventSum += events[j];
        baseSum += base[j];
      }
      double mean = eventSum / baseSum;
      double spread = base[i] * square(events[i] / base[i] - mean);
      for (int j : around) {
        spread += base[j] * square(events[j] / base[j] - mean);
      }
      double variance = Math.max(0, spread / baseSum - mean / (baseSum / (around.length + 1)));
      rates[i] = shrink(events[i] / base[i], mean, variance, base[i]);
    }
    return rates;
  }

  private static double shrink(double rate, double mean, double variance, double base) {
    // No events at all: the mean and the variance are 0, and so is the rate.
    double denominator = variance + mean / base;
    return denominator == 0 ? mean : mean + (rate - mean) * (variance / denominator);
  }

  private static double square(double value) {
    return value * value;
  }

  private static void check(double[] events, double[] base) {
    if (events.length == 0 || events.length != base.length) {
      throw new IllegalArgumentException("Rates need events, and a base for each");
    }
    for (int i = 0; i < events.length; i++) {
      if (!(events[i] >= 0)
          || !(base[i] > 0)
          || Double.isInfinite(events[i])
          || Double.isInfinite(base[i])) {
        throw new IllegalArgumentException(
            "Unit "
                + (i + 1)
                + ": events must be 0 or more and the base above 0, not "
                + events[i]
                + " and "
                + base[i]);
      }
    }
  }
}
