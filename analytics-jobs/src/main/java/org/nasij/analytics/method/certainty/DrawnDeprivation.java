package org.nasij.analytics.method.certainty;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.priority.Deprivation;
import org.nasij.analytics.method.priority.DeprivationScale;
import org.nasij.analytics.method.priority.DeprivationScale.Dimension;
import org.nasij.geo.theme.Theme;

/**
 * Deprivation of every commune under the weights of a draw: the scaled columns of {@link
 * Deprivation} once, then per draw a weighted mean within each dimension and a weighted geometric
 * mean of the dimensions. With all weights 1 it is {@link Deprivation#byCommune}.
 */
final class DrawnDeprivation implements Serializable {
  private static final long serialVersionUID = 1;

  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

  /** By column, by commune: 0..1; NaN where the census publishes none. */
  private final double[][] scores;

  /** By column, by commune: whether it counts there. */
  private final boolean[][] counts;

  private final int[] dimensionOf;
  private final double floor;
  private final int communes;

  DrawnDeprivation(CoverageModel model, Theme theme) {
    Demand demand = model.demand();
    Deprivation deprivation = model.parameters().deprivation();
    List<DeprivationScale> scales = deprivation.kept(Deprivation.leftOut(theme));
    this.floor = deprivation.floor();
    this.communes = demand.size();
    this.scores = new double[scales.size()][communes];
    this.counts = new boolean[scales.size()][communes];
    this.dimensionOf =
        scales.stream().mapToInt(scale -> DIMENSIONS.indexOf(scale.dimension())).toArray();
    for (int column = 0; column < scales.size(); column++) {
      for (int commune = 0; commune < communes; commune++) {
        DeprivationScale scale = scales.get(column);
        counts[column][commune] = scale.range(demand.settlement(commune)).isPresent();
        scores[column][commune] = scale.score(demand, commune);
      }
    }
  }

  int columns() {
    return scores.length;
  }

  static int dimensions() {
    return DIMENSIONS.size();
  }

  /** D by commune, 0..1; NaN where it is not known. */
  double[] byCommune(Draw draw) {
    double[] values = new double[communes];
    double[] sums = new double[dimensions()];
    double[] weights = new double[dimensions()];
    for (int commune = 0; commune < communes; commune++) {
      Arrays.fill(sums, 0);
      Arrays.fill(weights, 0);
      for (int column = 0; column < scores.length; column++) {
        if (counts[column][commune]) {
          double weight = draw.columnWeight(column);
          sums[dimensionOf[column]] += weight * scores[column][commune];
          weights[dimensionOf[column]] += weight;
        }
      }
      double logarithm = 0;
      double exponents = 0;
      for (int dimension = 0; dimension < sums.length; dimension++) {
        if (weights[dimension] > 0) {
          double exponent = draw.dimensionWeight(dimension);
          logarithm += exponent * Math.log(Math.max(floor, sums[dimension] / weights[dimension]));
          exponents += exponent;
        }
      }
      values[commune] = Math.exp(logarithm / exponents);
    }
    return values;
  }
}
