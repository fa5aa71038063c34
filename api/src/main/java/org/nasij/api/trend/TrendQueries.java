package org.nasij.api.trend;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.nasij.api.query.Sql;
import org.nasij.geo.area.Areas;

/** Reads what editions say of an area, and {@code mart.trend}. */
public final class TrendQueries {
  private static final String POINTS = Sql.of(TrendQueries.class, "points");
  private static final String TREND = Sql.of(TrendQueries.class, "trend");
  private static final String PANEL = Sql.of(TrendQueries.class, "panel");
  private static final String LEAST_EDITIONS = Sql.of(TrendQueries.class, "least_editions");

  private final Jdbi jdbi;

  public TrendQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An area and theme from edition to edition. */
  public AreaTrend of(String areaCode, String theme) {
    return jdbi.withHandle(
        handle ->
            new AreaTrend(
                areaCode,
                theme,
                handle.createQuery(LEAST_EDITIONS).mapTo(Integer.class).one(),
                handle.createQuery(PANEL).mapTo(Integer.class).one(),
                handle
                    .createQuery(TREND)
                    .bind("area", areaCode)
                    .bind("theme", theme)
                    .map(ConstructorMapper.of(Trend.class))
                    .findOne()
                    .orElse(null),
                handle
                    .createQuery(POINTS)
                    .bind("area", areaCode)
                    .bind("theme", theme)
                    .bind("country", Areas.COUNTRY)
                    .map(ConstructorMapper.of(TrendPoint.class))
                    .list()));
  }
}
