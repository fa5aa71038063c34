package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.analytics.testing.TestSpark;
import org.nasij.geo.area.Area;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;

/**
 * What is published change by change against what a full analysis publishes: by the pure classes,
 * with which it must agree to the last bit, and by Spark, which adds up in another order.
 */
class IncrementalAnalysisTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC);
  private static final int CHANGES = 200;
  private static final int BETWEEN_COMPARISONS = 50;

  private static final double SAME = 1e-12;

  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private static final List<String> TABLES =
      List.of("cell", "theme_figures", "unreachable_supply", "ledger", "ledger_total");

  /** The tables whose numbers come from sums of doubles, and what names a row of them. */
  private static final Map<String, String> SUMMED =
      Map.of("cell", "theme, sector, area_code", "theme_figures", "theme, sector");

  private static final List<String> KINDS =
      List.of("association", "association", "cooperative", "public-body");
  private static final List<String> THEMES =
      List.of("education", "literacy", "housing", "health", "women", "water-energy", "migration");
  private static final List<String> COMMUNES =
      ReferenceFiles.areas().listCommunes("MA-TNG").stream().map(Area::code).toList();
  private static final List<String> AREAS = List.of("MA-TNG", "MA-01", "MA-CAS");

  private Random random = new Random();
  private TestDatabase database;
  private Handle handle;
  private TestRecords records;
  private Analysis analysis;
  private Analysis onSpark;
  private double largest;
  private int sites;
  private int activities;
  private int flows;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    database.execute("update reference.instance set world = 'real', as_of = '" + AS_OF + "'");
    handle = Jdbi.open(database.as(Role.ANALYST)::open);
    records = new TestRecords(database).funder("f:1");
    analysis = Analysis.of(IncrementalAnalysisTest::solve, List.of(), CLOCK);
    onSpark = Analysis.of(new SparkAccessJob(TestSpark.session()), List.of(), CLOCK);
  }

  private void fill(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      records.organization("o:" + i, KINDS.get(i % KINDS.size()));
    }
    for (int i = 0; i < 20; i++) {
      addActivity();
    }
    for (String area : AREAS) {
      records.inventory("i:" + area, area, List.of(), AS_OF.minusDays(30));
    }
  }

  @AfterEach
  void close() {
    handle.close();
    database.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8})
  void changeByChangeTheSameIsPublishedAsByAFullAnalysis(long seed) throws Exception {
    fill(seed);
    Gaps gaps = analysis.whole(handle, null);
    for (int change = 1; change <= CHANGES; change++) {
      // When a record changes
      String type = change();
      records.write("insert into core.change (record_type, records) values (?, 1)", type);
      gaps = analysis.changed(handle, gaps, null);
      // Then every row is there that a full analysis writes, with the same values, and no other
      if (change % BETWEEN_COMPARISONS == 0) {
        compare(gaps, change);
      }
    }
    System.out.printf(
        "Change by change beside a whole run on Spark, seed %d, %d changes:"
            + " largest relative difference %.1e%n",
        seed, CHANGES, largest);
  }

  private void compare(Gaps gaps, int changes) throws SQLException {
    for (String table : TABLES) {
      handle.execute("create temporary table was_" + table + " as table mart." + table);
    }
    onSpark.whole(handle, null);
    for (String table : TABLES) {
      double difference =
          SUMMED.containsKey(table)
              ? largestDifference(table, SUMMED.get(table))
              : differing(table) == 0 ? 0 : Double.POSITIVE_INFINITY;
      assertThat(difference)
          .as("%s on Spark after %d changes", table, changes)
          .isLessThanOrEqualTo(SAME);
      largest = Math.max(largest, difference);
    }
    // Last, since the changes to come build on what it publishes.
    Gaps whole = analysis.whole(handle, null);
    // A message with all cells would not fit into memory.
    assertThat(gaps.result().equals(whole.result())).as("after %d changes", changes).isTrue();
    for (String table : TABLES) {
      assertThat(differing(table)).as("%s after %d changes", table, changes).isZero();
      handle.execute("drop table was_" + table);
    }
  }

  private static AccessJob.Result solve(CoverageModel model) {
    TravelPairs pairs = model.formPairs();
    return new AccessJob.Result(
        model.problems().stream().map(problem -> problem.solve(pairs)).toList(), pairs.size());
  }

  private long differing(String table) {
    return handle
        .createQuery(
            "select count(*) from ((table mart.<t> except all table was_<t>)"
                + " union all (table was_<t> except all table mart.<t>)) d")
        .define("t", table)
        .mapTo(Long.class)
        .one();
  }

  private double largestDifference(String table, String key) {
    return handle
        .createQuery(SQL.locate(IncrementalAnalysisTest.class, "largestDifference"))
        .define("t", table)
        .define("key", key)
        .mapTo(Double.class)
        .one();
  }

  /** Changes something and returns the type of the record. */
  private String change() {
    String activity = "a:" + random.nextInt(activities);
    switch (random.nextInt(9)) {
      case 0, 1 -> {
        addActivity();
        return "activity";
      }
      case 2 -> {
        records.write("delete from core.activity where id = ?", activity);
        return "activity";
      }
      case 3 -> {
        Double capacity = random.nextInt(4) == 0 ? null : 10.0 + random.nextInt(500);
        records.write(
            "update core.activity set capacity = cast(? as double precision) where id = ?",
            capacity,
            activity);
        return "activity";
      }
      case 4 -> {
        records.write("update core.activity set themes = ? where id = ?", themes(), activity);
        return "activity";
      }
      case 5 -> {
        records.write(
            "update core.site set place_level = 'commune', area_code = ?, city_code = null, point = null where id = ?",
            pick(COMMUNES),
            "s:" + random.nextInt(sites));
        return "site";
      }
      case 6 -> {
        records.write(
            "update core.organization set kind = ? where id = ?",
            pick(KINDS),
            "o:" + random.nextInt(6));
        return "organization";
      }
      case 7 -> {
        records.write(
            "update core.inventory set themes = ?, conducted_on = ? where id = ?",
            random.nextBoolean() ? new String[0] : themes(),
            AS_OF.minusDays(random.nextInt(900)),
            "i:" + pick(AREAS));
        return "inventory";
      }
      default -> {
        records.flow(
            "m:" + flows++,
            "f:1",
            random.nextInt(100_000) + ".37",
            "[{\"theme\": \"" + pick(THEMES) + "\", \"share\": null}]",
            "[]");
        return "flow";
      }
    }
  }

  private void addActivity() {
    String organization = "o:" + random.nextInt(6);
    String site = "s:" + sites++;
    LocalDate recorded = AS_OF.minusDays(random.nextInt(1000));
    Double capacity = random.nextInt(4) == 0 ? null : 10.0 + random.nextInt(500);
    List<String> themes = List.of(themes());
    switch (random.nextInt(4)) {
      case 0 -> records.siteInCommune(site, organization, pick(COMMUNES));
      case 1 -> records.siteOfLevel(site, organization, "outside", null, null);
      default ->
          records.siteAtPoint(
              site,
              organization,
              pick(COMMUNES),
              -5.8 + random.nextGaussian() / 20,
              35.7 + random.nextGaussian() / 20);
    }
    String id = "a:" + activities++;
    if (random.nextInt(3) == 0) {
      records.outreach(
          id, organization, themes, List.of(pick(COMMUNES), "MA-TNG"), capacity, recorded);
    } else {
      records.activityAtSite(id, organization, site, themes, capacity, recorded);
    }
  }

  private String[] themes() {
    return random
        .ints(1L + random.nextInt(2), 0, THEMES.size())
        .distinct()
        .mapToObj(THEMES::get)
        .toArray(String[]::new);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
