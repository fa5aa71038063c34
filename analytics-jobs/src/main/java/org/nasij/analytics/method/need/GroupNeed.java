package org.nasij.analytics.method.need;

import java.util.ArrayList;
import java.util.List;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.ThemeGroup;

/**
 * Persons of a group within a theme's population, in an area (METHOD 1: sub-groups are filters).
 *
 * @param need the sum over communes where it is published; NaN where it is in none
 * @param censusNeed by the census's own row for the area; NaN where there is none
 */
public record GroupNeed(
    String theme, String group, String areaCode, double need, double censusNeed) {

  /** The group in every area of every level. */
  public static List<GroupNeed> of(ThemeGroup group, Demand demand) {
    NeedExpression expression = NeedExpression.parse(group.needExpression());
    double[] ofCommunes = demand.evaluate(expression);
    List<GroupNeed> needs = new ArrayList<>();
    for (AreaLevel level : AreaLevel.values()) {
      demand
          .areas()
          .list(level)
          .forEach(
              area ->
                  needs.add(
                      new GroupNeed(
                          group.theme(),
                          group.code(),
                          area.code(),
                          sum(ofCommunes, positions(demand, level, area.code())),
                          demand.evaluate(expression, area.code()))));
    }
    return needs;
  }

  private static List<Integer> positions(Demand demand, AreaLevel level, String areaCode) {
    return level == AreaLevel.COMMUNE
        ? List.of(demand.position(areaCode))
        : demand.positionsInside(areaCode);
  }

  private static double sum(double[] values, List<Integer> positions) {
    return positions.stream()
        .map(position -> values[position])
        .filter(value -> !Double.isNaN(value))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }
}
