package org.nasij.analytics.trend;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.trend.MannKendall;
import org.nasij.analytics.method.trend.SenSlope;
import org.nasij.analytics.method.trend.TrendRule;
import org.nasij.analytics.release.CopyRows;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;

/**
 * Keeps with an edition who reported in it, and the trends up to it (METHOD 9): of what the
 * organizations that report in every edition have standing in an area, so that a longer list does
 * not read as more service. Editions count as equally spaced.
 */
public final class EditionTrends {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
  private static final int BLOCK_ROWS = 2_000;

  private final Handle handle;

  /**
   * @param handle the analyst's connection, in the transaction that cuts the edition
   */
  public EditionTrends(Handle handle) {
    this.handle = handle;
  }

  /**
   * Writes reports and trends of an edition.
   *
   * @param edition just cut
   * @param gaps what it was cut from
   */
  public void publish(String edition, Gaps gaps) throws SQLException {
    ReportedSupply reported = ReportedSupply.of(gaps.model());
    Areas areas = gaps.model().world().areas();
    try (CopyRows rows = new CopyRows(handle.getConnection(), sql("copyReporters"))) {
      for (String organization : reported.organizations()) {
        rows.column(edition).column(organization).endRow();
      }
      rows.finish();
    }
    try (CopyRows rows = new CopyRows(handle.getConnection(), sql("copySupply"))) {
      for (ReportedSupply.Row row : reported.rows()) {
        rows.column(edition)
            .column(row.theme())
            .column(row.communeCode())
            .column(above(areas, row.communeCode(), AreaLevel.PROVINCE))
            .column(above(areas, row.communeCode(), AreaLevel.REGION))
            .column(row.organizationId())
            .column(row.supply())
            .endRow();
      }
      rows.finish();
    }
    writeTrends(edition);
  }

  private static String above(Areas areas, String communeCode, AreaLevel level) {
    return areas.findAncestor(communeCode, level).map(Area::code).orElseThrow();
  }

  private record Place(String theme, String areaCode) {}

  /** What the panel had in a place, by edition; an edition without a row had nothing there. */
  private void writeTrends(String edition) {
    List<String> editions = handle.createQuery(sql("editions")).mapTo(String.class).list();
    if (editions.size() < TrendRule.LEAST_EDITIONS) {
      return;
    }
    Map<Place, double[]> series = new HashMap<>();
    handle
        .createQuery(sql("series"))
        .bind("country", Areas.COUNTRY)
        .setFetchSize(BLOCK_ROWS)
        .map(
            (row, context) -> {
              double[] values =
                  series.computeIfAbsent(
                      new Place(row.getString("theme"), row.getString("area_code")),
                      place -> new double[editions.size()]);
              double supply = row.getDouble("supply");
              values[editions.indexOf(row.getString("release_id"))] =
                  row.wasNull() ? Double.NaN : supply;
              return values.length;
            })
        .forEach(length -> {});
    PreparedBatch batch = handle.prepareBatch(sql("insertTrend"));
    new ArrayList<>(series.entrySet())
        .forEach(
            entry -> {
              double[] values = entry.getValue();
              if (TrendRule.isEnough(values)) {
                MannKendall test = MannKendall.test(values, MannKendall.Correction.HAMED_RAO);
                SenSlope slope = SenSlope.of(values);
                batch
                    .bind("edition", edition)
                    .bind("theme", entry.getKey().theme())
                    .bind("area", entry.getKey().areaCode())
                    .bind("editions", editions.size())
                    .bind("s", test.s())
                    .bind("variance", test.variance())
                    .bind("z", test.z())
                    .bind("p", test.p())
                    .bind("tau", test.tau())
                    .bind("slope", slope.slope())
                    .bind("intercept", slope.intercept())
                    .add();
              }
            });
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static String sql(String name) {
    return SQL.locate(EditionTrends.class, name);
  }
}
