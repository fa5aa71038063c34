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
   * The index over the communes.
   *
   * @param leftOut columns that define the theme's need: they do not count a second time. A
   *     dimension without a column left is left out too.
   */
  public DeprivationIndex index(Demand demand, Set<String> leftOut) {
    return new DeprivationIndex(
        demand, scales.stream().filter(scale -> !leftOut.contains(scale.column())).toList(), floor);
  }

  /** The columns that define a theme's need: they are left out of its deprivation. */
  public static Set<String> leftOut(Theme theme) {
    return theme.expression().map(e -> NeedExpression.parse(e).names()).orElse(Set.of());
  }
}
