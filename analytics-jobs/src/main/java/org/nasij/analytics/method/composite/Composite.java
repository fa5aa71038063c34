package org.nasij.analytics.method.composite;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.composite.CompositeModel.Element;

/**
 * Scores of units on a composite index: each indicator divided by its denominator, imputed,
 * winsorised, scaled to 0..1 between its goalposts (clipped) and turned by its direction; then
 * aggregated from below by weighted means, none below its floor. Aggregates are not rescaled. A
 * missing value is left out of its aggregate and the weights of the others stand for the whole;
 * where all are missing the aggregate is missing. Immutable.
 *
 * <p>Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008); the order of steps
 * and the winsorising rule are those of COINr (Becker and others, JOSS 7, 2022).
 */
public final class Composite implements Serializable {
  private static final long serialVersionUID = 1;

  private static final double SKEWNESS_LIMIT = 2;
  private static final double KURTOSIS_LIMIT = 3.5;

  private final CompositeModel model;
  private final Map<String, double[]> scores = new LinkedHashMap<>();

  /**
   * Scales the indicators.
   *
   * @param columns the data's columns by name, one value per unit, NaN where missing
   * @param groups a group per unit whose mean stands in for missing values; null: none is imputed
   * @param winsorise the most points of a column that are drawn in to the next value while
   *     |skewness| >= 2 and kurtosis >= 3.5; 0: none
   * @throws IllegalArgumentException if a column is missing, has no two values to scale by, or a
   *     denominator is not above 0
   */
  public Composite(
      CompositeModel model,
      Map<String, double[]> columns,
      @Nullable List<String> groups,
      int winsorise) {
    this.model = model;
    for (Element indicator : model.indicators()) {
      double[] values = column(columns, indicator.column()).clone();
      if (indicator.denominator() != null) {
        divide(values, column(columns, indicator.denominator()), indicator.denominator());
      }
      if (groups != null) {
        impute(values, groups);
      }
      winsorise(values, winsorise);
      scale(values, indicator);
      scores.put(indicator.column(), values);
    }
  }

  /** The aggregates with the declared weights, by name, each after what it is made of. */
  public Map<String, double[]> aggregates() {
    Map<String, Double> weights = new HashMap<>();
    model.weighted().forEach(element -> weights.put(element.column(), element.weight()));
    return aggregates(weights);
  }

  /**
   * The aggregates with other weights.
   *
   * @param weights of all that {@link CompositeModel#weighted} names, 0 or more
   */
  public Map<String, double[]> aggregates(Map<String, Double> weights) {
    Map<String, double[]> all = new HashMap<>(scores);
    Map<String, double[]> aggregates = new LinkedHashMap<>();
    for (String name : model.aggregates()) {
      double[][] parts = model.children(name).stream().map(all::get).toArray(double[][]::new);
      double[] partWeights = model.children(name).stream().mapToDouble(weights::get).toArray();
      double[] result = aggregate(model.aggregation(name), parts, partWeights);
      all.put(name, result);
      aggregates.put(name, result);
    }
    return aggregates;
  }

  private static double[] aggregate(Aggregation aggregation, double[][] parts, double[] weights) {
    double[] result = new double[parts[0].length];
    double[] values = new double[parts.length];
    double[] counted = new double[parts.length];
    for (int unit = 0; unit < result.length; unit++) {
      int there = 0;
      for (int part = 0; part < parts.length; part++) {
        if (!Double.isNaN(parts[part][unit]) && weights[part] > 0) {
          values[there] = parts[part][unit];
          counted[there++] = weights[part];
        }
      }
      result[unit] = there == 0 ? Double.NaN : score(aggregation, values, counted, there);
    }
    return result;
  }

  private static double score(
      Aggregation aggregation, double[] values, double[] weights, int there) {
    double mean =
        there == values.length
            ? aggregation.mean().of(values, weights)
            : aggregation.mean().of(Arrays.copyOf(values, there), Arrays.copyOf(weights, there));
    return Math.max(aggregation.floor(), mean);
  }

  private static double[] column(Map<String, double[]> columns, String name) {
    double[] column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("The data has no column " + name);
    }
    return column;
  }

  private static void divide(double[] values, double[] denominators, String name) {
    for (int i = 0; i < values.length; i++) {
      if (denominators[i] <= 0) {
        throw new IllegalArgumentException(
            "The denominator "
                + name
                + " of unit "
                + (i + 1)
                + " is not above 0: "
                + denominators[i]);
      }
      values[i] /= denominators[i];
    }
  }

  private static void impute(double[] values, List<String> groups) {
    Map<String, double[]> sums = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        double[] sum = sums.computeIfAbsent(groups.get(i), group -> new double[2]);
        sum[0] += values[i];
        sum[1]++;
      }
    }
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.get(groups.get(i));
      if (Double.isNaN(values[i]) && sum != null) {
        values[i] = sum[0] / sum[1];
      }
    }
  }

  private static void winsorise(double[] values, int most) {
    int drawnHigh = 0;
    int drawnLow = 0;
    while (drawnHigh + drawnLow < most) {
      double[] moments = skewnessAndKurtosis(values);
      if (!(Math.abs(moments[0]) >= SKEWNESS_LIMIT && moments[1] >= KURTOSIS_LIMIT)) {
        return;
      }
      boolean high = moments[0] >= 0;
      double outermost = high ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      double next = outermost;
      for (double value : values) {
        outermost =
            high
                ? Math.max(outermost, nanAs(value, outermost))
                : Math.min(outermost, nanAs(value, outermost));
      }
      for (double value : values) {
        if (value != outermost) {
          next = high ? Math.max(next, nanAs(value, next)) : Math.min(next, nanAs(value, next));
        }
      }
      int drawn = 0;
      for (int i = 0; i < values.length; i++) {
        if (values[i] == outermost) {
          values[i] = next;
          drawn++;
        }
      }
      // Points drawn in once are among the outermost again, so this counts points, not steps.
      if (high) {
        drawnHigh = drawn;
      } else {
        drawnLow = drawn;
      }
    }
  }

  private static double nanAs(double value, double otherwise) {
    return Double.isNaN(value) ? otherwise : value;
  }

  /**
   * Sample skewness G1 and excess kurtosis G2 (Joanes and Gill 1998); NaN for fewer than 4 values
   * or no spread.
   */
  static double[] skewnessAndKurtosis(double[] values) {
    double[] x = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    double n = x.length;
    if (n < 4) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double mean = Arrays.stream(x).sum() / n;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    for (double value : x) {
      double d = value - mean;
      m2 += d * d;
      m3 += d * d * d;
      m4 += d * d * d * d;
    }
    double skewness = Math.sqrt(n) * m3 / Math.pow(m2, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    double kurtosis = ((n + 1) * (n * m4 / (m2 * m2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    return new double[] {skewness, kurtosis};
  }

  private static void scale(double[] values, Element indicator) {
    double minimum = indicator.minimum();
    double maximum = indicator.maximum();
    if (Double.isNaN(minimum)) {
      minimum = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
    }
    if (Double.isNaN(maximum)) {
      maximum = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
    }
    if (!(minimum < maximum)) {
      throw new IllegalArgumentException(
          "The column "
              + indicator.column()
              + " has no two different values to scale between; give it a minimum and a maximum");
    }
    for (int i = 0; i < values.length; i++) {
      double score = Math.min(1, Math.max(0, (values[i] - minimum) / (maximum - minimum)));
      values[i] = indicator.direction() == 1 ? score : 1 - score;
    }
  }
}
