package org.nasij.analytics.method.mean;

/**
 * Weighted means of values x with weights w >= 0.
 *
 * <ul>
 *   <li>arithmetic: sum(w x) / sum(w)
 *   <li>geometric: exp(sum(w ln x) / sum(w)), x >= 0; 0 where a value with weight is 0
 *   <li>harmonic: sum(w) / sum(w / x), x > 0
 * </ul>
 *
 * <p>Source: Beliakov, Bustince, Calvo, A Practical Guide to Averaging Functions (2016), ch. 2.
 */
public enum Mean {
  ARITHMETIC {
    @Override
    double compute(double[] values, double[] weights, double total) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] * values[i];
      }
      return sum / total;
    }
  },
  GEOMETRIC {
    @Override
    double compute(double[] values, double[] weights, double total) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        if (values[i] < 0) {
          throw new IllegalArgumentException(
              "A geometric mean takes no negative value: " + values[i]);
        }
        if (weights[i] > 0) {
          sum += weights[i] * Math.log(values[i]);
        }
      }
      return Math.exp(sum / total);
    }
  },
  HARMONIC {
    @Override
    double compute(double[] values, double[] weights, double total) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        if (!(values[i] > 0)) {
          throw new IllegalArgumentException("A harmonic mean takes values above 0: " + values[i]);
        }
        sum += weights[i] / values[i];
      }
      return total / sum;
    }
  };

  abstract double compute(double[] values, double[] weights, double total);

  /**
   * The mean.
   *
   * @param values finite values
   * @param weights as many weights, 0 or more, not all 0
   * @throws IllegalArgumentException if there is nothing to average, a value is missing or outside
   *     its range, or a weight is negative or missing
   */
  public double of(double[] values, double[] weights) {
    if (values.length == 0 || values.length != weights.length) {
      throw new IllegalArgumentException("A mean needs values, and a weight for each");
    }
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || !(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "Value " + (i + 1) + " or its weight is missing, or the weight is negative");
      }
      total += weights[i];
    }
    if (total == 0) {
      throw new IllegalArgumentException("All weights are 0");
    }
    return compute(values, weights, total);
  }
}
