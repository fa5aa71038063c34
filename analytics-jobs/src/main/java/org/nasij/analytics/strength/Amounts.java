package org.nasij.analytics.strength;

import java.util.HashMap;
import java.util.Map;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/**
 * The money and the volunteers' hours of a theme, by area of every level, and the need they are
 * measured by. Immutable.
 */
final class Amounts {
  private final Map<String, Double> needs = new HashMap<>();
  private final Map<String, Double> fundings = new HashMap<>();
  private final Map<String, Double> hours = new HashMap<>();

  private Amounts() {}

  /**
   * The amounts of a theme.
   *
   * @param mad by commune, in the order of the demand
   * @param hoursOfProvince the sums that may be shown, by province
   */
  static Amounts of(
      Demand demand, String theme, double[] mad, Map<String, Double> hoursOfProvince) {
    Amounts amounts = new Amounts();
    double[] need = demand.hasNeed(theme) ? demand.need(theme) : new double[demand.size()];
    for (Area area : demand.areas().list()) {
      double people = 0;
      double money = 0;
      for (int commune : demand.positionsInside(area.code())) {
        people += Double.isNaN(need[commune]) ? 0 : need[commune];
        money += mad[commune];
      }
      amounts.needs.put(area.code(), people);
      amounts.fundings.put(area.code(), money);
    }
    hoursOfProvince.forEach(
        (province, sum) -> {
          for (AreaLevel level :
              new AreaLevel[] {AreaLevel.PROVINCE, AreaLevel.REGION, AreaLevel.COUNTRY}) {
            demand
                .areas()
                .findAncestor(province, level)
                .ifPresent(area -> amounts.hours.merge(area.code(), sum, Double::sum));
          }
        });
    return amounts;
  }

  /** Persons in need, 0 or more. */
  double need(Area area) {
    return needs.getOrDefault(area.code(), 0.0);
  }

  /** Weighted MAD, 0 or more. */
  double funding(String areaCode) {
    return fundings.getOrDefault(areaCode, 0.0);
  }

  /** Hours a year of the sums that may be shown, 0 or more. */
  double hours(String areaCode) {
    return hours.getOrDefault(areaCode, 0.0);
  }

  /** The hours an area's figure is made of: a commune's are its province's; NaN: none are shown. */
  double hoursShownFor(Area area, Areas areas) {
    return hours.getOrDefault(standsFor(area, areas).code(), Double.NaN);
  }

  /** Those hours per person in need of the area they are of; NaN: none are shown. */
  double hoursPerNeed(Area area, Areas areas) {
    Area of = standsFor(area, areas);
    return hours.getOrDefault(of.code(), Double.NaN) / need(of);
  }

  private static Area standsFor(Area area, Areas areas) {
    return area.level() == AreaLevel.COMMUNE
        ? areas.findAncestor(area.code(), AreaLevel.PROVINCE).orElseThrow()
        : area;
  }
}
