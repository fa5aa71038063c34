package org.nasij.analytics.bench;

import static org.nasij.geo.area.AreaLevel.COMMUNE;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.bench.Measurement.Figure;
import org.nasij.analytics.bench.Measurement.Goal;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.ThemeAccess;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.database.PrivateDatabase;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.travel.DemandArea;
import org.postgresql.PGConnection;

/**
 * Line (a): the Spark job beside the same access in set-based SQL on PostGIS. Both begin with
 * records that lie ready, in memory and in analysed tables with indexes, and form the pairs
 * themselves. The job also finds what the SQL does not: access by sector, of imputed and of stale
 * supply, nearest sites, days and shares of evidence.
 */
final class PostgisAccess implements BenchLine {
  private static final int SITES = 100_000;
  private static final double LEAST_RATIO = 3;
  private static final double MOST_DIFFERENCE = 1e-9;
  private static final List<String> STEPS = List.of("pairs", "weights", "ratios", "access");
  private static final Map<String, String> SETTINGS =
      Map.of(
          "shared_buffers", "1GB",
          "work_mem", "512MB",
          "maintenance_work_mem", "512MB",
          "max_wal_size", "8GB",
          "max_parallel_workers_per_gather", "2",
          "effective_cache_size", "4GB",
          "random_page_cost", "1.1",
          "jit", "off");

  @Override
  public String key() {
    return "a";
  }

  @Override
  public String title() {
    return "the Spark job beside SQL on PostGIS: 1,538 areas, 100,000 invented sites, 16 themes";
  }

  @Override
  public Measurement measure(Workbench bench)
      throws IOException, InterruptedException, SQLException {
    SparkAccessJob job = new SparkAccessJob(bench.spark());
    bench.say("making 100,000 sites");
    List<Theme> themes = ReferenceFiles.themes().list();
    CoverageModel model = BenchWorld.model(SITES, ReferenceFiles.themes());
    bench.say("the Spark job");
    long start = System.nanoTime();
    AccessJob.Result first = job.run(model);
    double firstSeconds = Workbench.secondsSince(start);
    start = System.nanoTime();
    AccessJob.Result result = job.run(model);
    double seconds = Workbench.secondsSince(start);
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure("session start, in none of the figures", bench.sparkStartSeconds(), "s"));
    figures.add(new Figure("pairs", result.pairs(), ""));
    figures.add(new Figure("the Spark job, first run in a new process", firstSeconds, "s"));
    figures.add(new Figure("the Spark job, as in a running analyst", seconds, "s"));
    Path folder = bench.folder("database");
    try (PrivateDatabase database =
            PrivateDatabase.start(folder, UUID.randomUUID().toString(), SETTINGS);
        Connection connection = database.asOwner("postgres").open()) {
      bench.say("loading the same into PostGIS");
      load(connection, model, themes);
      double sql = 0;
      for (String step : STEPS) {
        bench.say("SQL: " + step);
        start = System.nanoTime();
        execute(connection, step);
        double taken = Workbench.secondsSince(start);
        figures.add(new Figure("SQL, " + step, taken, "s"));
        sql += taken;
      }
      figures.add(new Figure("SQL, together", sql, "s"));
      return Measurement.of(
          figures,
          List.of(
              Goal.atLeast(LEAST_RATIO, "times as fast, first run", sql / firstSeconds, ""),
              Goal.atLeast(
                  LEAST_RATIO, "times as fast, as in a running analyst", sql / seconds, ""),
              Goal.atMost(
                  MOST_DIFFERENCE,
                  "largest relative difference",
                  difference(connection, first.access(), themes),
                  "")));
    }
  }

  private static void execute(Connection connection, String name) throws SQLException {
    String sql = ClasspathSqlLocator.create().locate(PostgisAccess.class, name);
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void load(Connection connection, CoverageModel model, List<Theme> themes)
      throws SQLException, IOException {
    execute(connection, "createTables");
    StringBuilder areas = new StringBuilder();
    double[] largest = model.largestCatchmentMinutes();
    for (int area = 0; area < largest.length; area++) {
      DemandArea from = model.demandAreas().get(area);
      row(
          areas,
          area,
          from.settlement() == Settlement.URBAN,
          from.point().lon(),
          from.point().lat(),
          from.areaKm2(),
          model.travel().trackMinutes(from),
          model.travel().maxKm(from, largest[area]));
    }
    copy(connection, "area", areas);
    loadThemes(connection, model, themes);
    StringBuilder sites = new StringBuilder();
    for (int site = 0; site < model.locations().size(); site++) {
      int area = model.locations().get(site).commune();
      row(
          sites,
          site,
          area,
          model.demandAreas().get(area).settlement() == Settlement.URBAN,
          model.locations().get(site).point().lon(),
          model.locations().get(site).point().lat());
    }
    copy(connection, "site (site, area, urban, lon, lat)", sites);
    execute(connection, "index");
  }

  private static void loadThemes(Connection connection, CoverageModel model, List<Theme> themes)
      throws SQLException, IOException {
    Map<List<Double>, Integer> kinds = new LinkedHashMap<>();
    StringBuilder rows = new StringBuilder();
    StringBuilder needs = new StringBuilder();
    for (int number = 0; number < themes.size(); number++) {
      Theme theme = themes.get(number);
      Object kind = "\\N";
      if (theme.travels()) {
        List<Double> minutes =
            List.of(
                theme.catchmentMinutes(Settlement.URBAN).orElseThrow(),
                theme.catchmentMinutes(Settlement.RURAL).orElseThrow());
        kind = kinds.computeIfAbsent(minutes, added -> kinds.size());
      }
      row(rows, number, kind);
      double[] persons = model.demand().weights(theme.code());
      for (int area = 0; area < persons.length; area++) {
        row(needs, number, area, persons[area]);
      }
      loadSupply(connection, model, theme, number);
    }
    StringBuilder kindRows = new StringBuilder();
    kinds.forEach((minutes, kind) -> row(kindRows, kind, minutes.get(0), minutes.get(1)));
    copy(connection, "kind", kindRows);
    copy(connection, "theme", rows);
    copy(connection, "need", needs);
  }

  /** Supply in place stands at the commune's own point, the location of the commune's number. */
  private static void loadSupply(
      Connection connection, CoverageModel model, Theme theme, int number)
      throws SQLException, IOException {
    StringBuilder supply = new StringBuilder();
    for (SupplyEntry entry : model.supply().entries(theme.code())) {
      int site =
          entry.place() instanceof SupplyPlace.AtSite at
              ? at.location()
              : ((SupplyPlace.InPlace) entry.place()).communes().get(0);
      row(supply, number, site, entry.supply());
    }
    copy(connection, "supply", supply);
  }

  private static void row(StringBuilder rows, Object... columns) {
    for (int i = 0; i < columns.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(columns[i]);
    }
    rows.append('\n');
  }

  private static void copy(Connection connection, String table, StringBuilder rows)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
  }

  /** Over all areas and themes; an area that is in one result alone differs by 1. */
  private static double difference(
      Connection connection, List<ThemeAccess> solutions, List<Theme> themes) throws SQLException {
    double[][] found = new double[themes.size()][ReferenceFiles.areas().list(COMMUNE).size()];
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select theme, area, access from access")) {
      while (rows.next()) {
        found[rows.getInt(1)][rows.getInt(2)] = rows.getDouble(3);
      }
    }
    double largest = 0;
    for (ThemeAccess solution : solutions) {
      int theme = themes.indexOf(ReferenceFiles.themes().get(solution.theme()));
      for (int area = 0; solution.sector() == Sector.ALL && area < found[theme].length; area++) {
        double access = solution.access(area);
        double difference = Math.abs(found[theme][area] - access);
        largest = Math.max(largest, difference == 0 ? 0 : difference / access);
      }
    }
    return largest;
  }
}
