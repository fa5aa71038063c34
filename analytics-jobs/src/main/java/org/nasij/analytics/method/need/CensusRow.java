package org.nasij.analytics.method.need;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nasij.geo.census.Census;

/**
 * One area's census as the method reads it: names without {@code _pct}, percentages as shares 0..1,
 * and {@code HP}, the household population (METHOD 1). An empty {@code paved_road_km} reads 0 where
 * the area publishes rates; everything else that was not published is NaN. Immutable.
 */
public final class CensusRow {
  /** The household population's name in expressions. */
  public static final String HOUSEHOLD_POPULATION = "HP";

  private static final String PERCENT = "_pct";
  private static final String PAVED_ROAD_KM = "paved_road_km";

  private final String areaCode;
  private final Map<String, Double> values = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if the census has no row of this code
   */
  public CensusRow(Census census, String areaCode) {
    this.areaCode = areaCode;
    for (String column : census.columns()) {
      double value = census.value(areaCode, column);
      if (column.endsWith(PERCENT)) {
        values.put(column.substring(0, column.length() - PERCENT.length()), value / 100);
      } else {
        values.put(column, value);
      }
    }
    if (Double.isNaN(value(PAVED_ROAD_KM)) && !Double.isNaN(value("age_0_4"))) {
      values.put(PAVED_ROAD_KM, 0.0);
    }
    values.put(HOUSEHOLD_POPULATION, householdPopulation());
  }

  /**
   * min(population, pop_15_plus / (1 - share below 15)), persons: the census's percentages describe
   * household members, not the legal population, which counts barracks, prisons and camps.
   */
  private double householdPopulation() {
    double below15 = value("age_0_4") + value("age_5_9") + value("age_10_14");
    return Math.min(value("population"), value("pop_15_plus") / (1 - below15));
  }

  /**
   * The value of a name.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public double value(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "No census column is called " + name + " (area " + areaCode + ")");
    }
    return value;
  }
}
