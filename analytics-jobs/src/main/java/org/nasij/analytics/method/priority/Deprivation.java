package org.nasij.analytics.method.priority;

import java.util.List;
import java.util.Set;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.need.NeedExpression;
import org.nasij.geo.theme.Theme;

/**
 * Deprivation D = sqrt(max(floor, Edu) * max(floor, Liv)), 0..1, each dimension the mean of its
 * scaled columns (METHOD 6; a choice, checked against the poverty map of 2014).
 *
 * @param floor the least a dimension can be
 */
public record Deprivation(List<DeprivationScale> scales, double floor) {
  public Deprivation {
    scales = List.copyOf(scales);
  }

  /**
   * D by commune.
   *
   * @param leftOut columns that define the theme's need: they do not count a second time. A
   *     dimension without a column left is left out too.
   * @return 0..1, NaN where the census publishes no rates or no column is left
   */
  public double[] byCommune(Demand demand, Set<String> leftOut) {
    List<DeprivationScale> kept = kept(leftOut);
    double[] values = new double[demand.size()];
    for (int commune = 0; commune < values.length; commune++) {
      values[commune] = of(demand, commune, kept);
    }
    return values;
  }

  /** The columns that define a theme's need: they are left out of its deprivation. */
  public static Set<String> leftOut(Theme theme) {
    return theme.expression().map(e -> NeedExpression.parse(e).names()).orElse(Set.of());
  }

  /** The scales without some columns. */
  public List<DeprivationScale> kept(Set<String> leftOut) {
    return scales.stream().filter(scale -> !leftOut.contains(scale.column())).toList();
  }

  private double of(Demand demand, int commune, List<DeprivationScale> kept) {
    double product = 1;
    int dimensions = 0;
    for (DeprivationScale.Dimension dimension : DeprivationScale.Dimension.values()) {
      double sum = 0;
      int columns = 0;
      for (DeprivationScale scale : kept) {
        if (scale.dimension() == dimension && scale.range(demand.settlement(commune)).isPresent()) {
          sum += scale.score(demand, commune);
          columns++;
        }
      }
      if (columns > 0) {
        product *= Math.max(floor, sum / columns);
        dimensions++;
      }
    }
    return dimensions == 0 ? Double.NaN : Math.pow(product, 1.0 / dimensions);
  }
}
