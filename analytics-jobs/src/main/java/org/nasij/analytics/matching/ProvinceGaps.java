package org.nasij.analytics.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.method.matching.PlaceCost;

/** The ranked provinces of the live figures, with what closes their gaps. */
final class ProvinceGaps {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private ProvinceGaps() {}

  private record Row(
      String theme,
      String areaCode,
      String regionCode,
      double priority,
      double gap,
      double knownNeed,
      double unmet,
      double deprivation,
      double tau) {}

  /**
   * Reads them.
   *
   * @param costs by theme
   */
  static List<ProvinceGap> read(Handle handle, Map<String, PlaceCost> costs) {
    List<Row> rows =
        handle
            .createQuery(SQL.locate(ProvinceGaps.class, "list"))
            .map((row, context) -> row(row))
            .list();
    Map<String, Double> highest = new HashMap<>();
    rows.forEach(row -> highest.merge(row.theme(), row.priority(), Math::max));
    List<ProvinceGap> gaps = new ArrayList<>();
    for (Row row : rows) {
      double top = highest.getOrDefault(row.theme(), 0.0);
      // A tau of 0 says of no number of places that they would be enough.
      double lacking = row.tau() > 0 ? row.tau() * row.unmet() : Double.NaN;
      PlaceCost cost = costs.get(row.theme());
      gaps.add(
          new ProvinceGap(
              row.theme(),
              row.areaCode(),
              row.regionCode(),
              row.priority(),
              top > 0 ? row.priority() / top : 0,
              row.gap(),
              row.knownNeed(),
              row.unmet(),
              row.deprivation(),
              lacking,
              cost == null ? Double.NaN : lacking * cost.median()));
    }
    return gaps;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("theme"),
        row.getString("area_code"),
        row.getString("region_code"),
        row.getDouble("priority"),
        row.getDouble("gap"),
        row.getDouble("known_need"),
        row.getDouble("unmet"),
        row.getDouble("deprivation"),
        // 0 where there is none: neither can be divided by.
        row.getDouble("tau"));
  }
}
