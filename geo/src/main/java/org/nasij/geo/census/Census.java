package org.nasij.geo.census;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The population and housing census of September 2024 (Haut-Commissariat au Plan, RGPH 2024), one
 * row per area of every level. Columns that end in {@code _pct} are percentages 0..100; NaN was not
 * published. Immutable.
 */
public final class Census {
  private final List<String> columns;
  private final Map<String, double[]> rows;
  private final Map<String, Integer> positions = new LinkedHashMap<>();

  /**
   * @param columns the column names without {@code code}
   * @param rows a row of values per area code, as long as {@code columns}
   */
  public Census(List<String> columns, Map<String, double[]> rows) {
    this.columns = List.copyOf(columns);
    this.rows = new LinkedHashMap<>(rows);
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i), i);
    }
  }

  /** The columns, without {@code code}. */
  public List<String> columns() {
    return columns;
  }

  /** The areas that have a row. */
  public Set<String> areaCodes() {
    return Set.copyOf(rows.keySet());
  }

  /**
   * A value as published; NaN where it was not.
   *
   * @throws IllegalArgumentException if there is no such area or column
   */
  public double value(String areaCode, String column) {
    double[] row = rows.get(areaCode);
    Integer position = positions.get(column);
    if (row == null || position == null) {
      throw new IllegalArgumentException("No census value " + column + " of area " + areaCode);
    }
    return row[position];
  }
}
