package org.nasij.analytics.strength;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CellStatus;
import org.nasij.analytics.method.coverage.ThemeFigures;
import org.nasij.analytics.method.funding.FundingIntensity;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.strength.Stream;
import org.nasij.analytics.method.strength.StrengthIndex;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.release.CopyRows;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.Areas;
import org.nasij.geo.theme.Themes;

/**
 * The strength index's inputs and the volunteers' sums. The index itself is one SQL function, so
 * that who moves its weights waits for no job.
 */
public final class StrengthFollowing implements Following {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
  private static final int BLOCK_ROWS = 2_000;

  private final Themes themes;

  public StrengthFollowing(Themes themes) {
    this.themes = themes;
  }

  @Override
  public String name() {
    return "strength";
  }

  @Override
  public Set<String> recordTypes() {
    return Set.of("flow", "volunteer");
  }

  @Override
  public void publish(Handle handle, Gaps gaps, Set<String> touched) throws SQLException {
    Areas areas = gaps.model().demand().areas();
    VolunteerTables volunteers = new VolunteerTables(handle, areas);
    volunteers.publish(touched, gaps.asOf());
    FundingIntensity intensity = intensity(handle, gaps, touched);
    List<String> codes = List.copyOf(touched);
    handle.createUpdate(sql("deleteInputs")).bindArray("themes", String.class, codes).execute();
    handle.createUpdate(sql("deleteStreams")).bindArray("themes", String.class, codes).execute();
    Map<String, Amounts> amounts = new HashMap<>();
    for (String theme : codes) {
      amounts.put(
          theme,
          Amounts.of(gaps.model().demand(), theme, intensity.mad(theme), volunteers.hours(theme)));
    }
    Map<String, Map<Sector, Map<Stream, Double>>> references = new HashMap<>();
    for (ThemeFigures figures : gaps.result().figures()) {
      Amounts ofTheme = amounts.get(figures.theme());
      if (ofTheme != null) {
        references
            .computeIfAbsent(figures.theme(), key -> new EnumMap<>(Sector.class))
            .put(figures.sector(), writeStreams(handle, gaps, figures, ofTheme));
      }
    }
    try (CopyRows rows = new CopyRows(handle.getConnection(), sql("copyInputs"))) {
      for (Cell cell : gaps.result().cells()) {
        Amounts ofTheme = amounts.get(cell.theme());
        if (ofTheme != null && cell.need() > 0) {
          write(
              rows,
              areas,
              cell,
              ofTheme,
              references
                  .getOrDefault(cell.theme(), Map.of())
                  .getOrDefault(cell.sector(), Map.of()));
        }
      }
      rows.finish();
    }
  }

  private FundingIntensity intensity(Handle handle, Gaps gaps, Set<String> touched) {
    FundingIntensity intensity =
        new FundingIntensity(gaps.model().demand(), themes, touched, gaps.asOf());
    handle
        .createQuery(sql("flows"))
        .bind("as_of", gaps.asOf())
        .setFetchSize(BLOCK_ROWS)
        .map(
            (row, context) ->
                Map.entry(SnapshotReader.flow(row), row.getObject("dated_on", LocalDate.class)))
        .forEach(flow -> intensity.add(flow.getKey(), flow.getValue()));
    return intensity;
  }

  /** Writes which streams a theme has, and gives the reference of each that is in. */
  private static Map<Stream, Double> writeStreams(
      Handle handle, Gaps gaps, ThemeFigures figures, Amounts amounts) {
    Demand demand = gaps.model().demand();
    boolean services =
        gaps.result().cells().stream()
            .anyMatch(
                cell ->
                    cell.theme().equals(figures.theme())
                        && cell.sector() == figures.sector()
                        && cell.status().hasGap());
    double need = amounts.need(demand.areas().get(Areas.COUNTRY));
    Map<Stream, Double> national = new EnumMap<>(Stream.class);
    national.put(Stream.SERVICE, access(gaps, figures));
    national.put(Stream.FUNDING, amounts.funding(Areas.COUNTRY) / need);
    national.put(Stream.VOLUNTEERS, amounts.hours(Areas.COUNTRY) / need);
    Map<Stream, Double> references = new EnumMap<>(Stream.class);
    for (Stream stream : Stream.values()) {
      double own = national.getOrDefault(stream, Double.NaN);
      double reference =
          stream == Stream.SERVICE
              ? services ? figures.tau() : Double.NaN
              : frozen(handle, figures, stream, own);
      boolean included = need > 0 && reference > 0;
      if (included) {
        references.put(stream, reference);
      }
      handle
          .createUpdate(sql("insertStream"))
          .bind("release", Release.LIVE)
          .bind("theme", figures.theme())
          .bind("sector", figures.sector().code())
          .bind("stream", stream.code())
          .bind("included", included)
          .bind("reference", included ? reference : null)
          .bind("national", Double.isFinite(own) ? own : null)
          .execute();
    }
    return references;
  }

  private static double access(Gaps gaps, ThemeFigures figures) {
    return gaps.result()
        .findCell(figures.theme(), figures.sector(), Areas.COUNTRY)
        .map(cell -> cell.reached().access())
        .orElse(Double.NaN);
  }

  /** The base edition's national value; this one's while no edition has the stream. */
  private static double frozen(Handle handle, ThemeFigures figures, Stream stream, double own) {
    return handle
        .createQuery(sql("reference"))
        .bind("theme", figures.theme())
        .bind("sector", figures.sector().code())
        .bind("stream", stream.code())
        .mapTo(Double.class)
        .findOne()
        .orElse(own);
  }

  private static void write(
      CopyRows rows, Areas areas, Cell cell, Amounts amounts, Map<Stream, Double> references)
      throws SQLException {
    Area area = cell.area();
    double funding = amounts.funding(area.code());
    double fundingPerNeed = funding / cell.need();
    double hours = amounts.hoursShownFor(area, areas);
    double hoursPerNeed = amounts.hoursPerNeed(area, areas);
    rows.column(Release.LIVE)
        .column(cell.theme())
        .column(cell.sector().code())
        .area(area, areas)
        .column(cell.need())
        .column(funding)
        .column(fundingPerNeed)
        .column(hours)
        .column(hoursPerNeed)
        .column(
            references.containsKey(Stream.SERVICE) && cell.status().hasGap()
                ? cell.reached().coverage()
                : Double.NaN)
        .column(ratio(Stream.FUNDING, fundingPerNeed, references))
        // Where fewer than ten offer hours, nobody may know how many: it counts as none.
        .column(ratio(Stream.VOLUNTEERS, Double.isNaN(hoursPerNeed) ? 0 : hoursPerNeed, references))
        .column(cell.status() == CellStatus.RANKED)
        .endRow();
  }

  private static double ratio(Stream stream, double value, Map<Stream, Double> references) {
    return StrengthIndex.ratio(value, references.getOrDefault(stream, Double.NaN));
  }

  private static String sql(String name) {
    return SQL.locate(StrengthFollowing.class, name);
  }
}
