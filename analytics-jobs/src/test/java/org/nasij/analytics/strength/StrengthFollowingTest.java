package org.nasij.analytics.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Delivery;
import org.nasij.analytics.snapshot.Snapshot;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;

/** From gaps, flows and volunteers in a real database to the index's inputs and the sums. */
class StrengthFollowingTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final LocalDate RECENT = LocalDate.of(2026, 1, 1);
  private static final String THEME = "housing";

  /** The published gaps of 500 places for housing in one commune of a complete province. */
  private static final Gaps GAPS = gaps();

  private TestDatabase database;
  private Handle analyst;
  private TestRecords records;

  private static Gaps gaps() {
    List<Activity> activities =
        List.of(
            new Activity(
                "a:1",
                "o:1",
                "association",
                "association",
                null,
                List.of(THEME),
                500,
                Delivery.OUTREACH,
                null,
                List.of("15110507"),
                RECENT,
                null,
                null));
    List<Inventory> inventories = List.of(new Inventory("i:1", "MA-TNG", Set.of(), RECENT));
    CoverageModel model =
        new CoverageModel(
            new CoverageWorld(
                AS_OF,
                ReferenceFiles.areas(),
                ReferenceFiles.census(),
                ReferenceFiles.themes(),
                activities,
                inventories,
                Map.of()),
            MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    return new Gaps(
        AS_OF,
        1,
        new Snapshot("real", AS_OF, activities, inventories, List.of(), false),
        model,
        pairs,
        model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList()));
  }

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    analyst = Jdbi.open(database.as(Role.ANALYST)::open);
    records = new TestRecords(database);
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version)"
            + " values ('live', 'live', '2026-06-30', 1, '1')");
    records
        .funder("f:1")
        .flow(
            "w:1",
            "f:1",
            "60000",
            "[{\"theme\": \"housing\"}]",
            "[{\"level\": \"province\", \"areas\": [\"MA-TNG\"]}]")
        .write("update core.flow set dated_on = '2026-03-01'");
    volunteers("MA-TNG", 1, 12);
    volunteers("MA-TET", 21, 29);
    new SnapshotReader(analyst).read(flow -> {});
  }

  @AfterEach
  void close() {
    analyst.close();
    database.close();
  }

  private void volunteers(String province, int from, int to) {
    records.write(
        "insert into core.volunteer (id, area_code, themes, hours_per_year, source, recorded_on,"
            + " upload_id, upload_row, version, content_hash)"
            + " select 'test:volunteer-' || md5(n::text), ?, array['housing', 'youth'], 100, 'test',"
            + " '2026-01-01', 1, n, 1, 1 from generate_series(?, ?) n",
        province,
        from,
        to);
  }

  private void publish() throws SQLException {
    StrengthFollowing following = new StrengthFollowing(ReferenceFiles.themes());
    analyst.begin();
    following.publish(analyst, GAPS, Set.of(THEME));
    analyst.commit();
  }

  private Map<String, Object> row(String sql, Object... arguments) {
    return analyst.select(sql, arguments).mapToMap().one();
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.getOrDefault(column, Double.NaN)).doubleValue();
  }

  private Map<String, Object> input(String area) {
    return row(
        "select * from mart.strength_input where theme = 'housing' and sector = 'all'"
            + " and area_code = ?",
        area);
  }

  @Test
  void moneyAndHoursStandPerPersonInNeedAndAgainstTheNationalValue() throws SQLException {
    publish();

    Map<String, Object> country = input("MA");
    Map<String, Object> province = input("MA-TNG");
    Map<String, Object> commune = input("15110507");
    double ownNeed = number(province, "need");
    assertThat(number(province, "funding")).isCloseTo(60_000, within(1e-6));
    assertThat(number(province, "funding_per_need")).isCloseTo(60_000 / ownNeed, within(1e-9));
    // All the money and hours of the country are here, so both ratios are at most 1, and reach it.
    assertThat(number(province, "funding_ratio")).isEqualTo(1);
    assertThat(number(country, "funding_ratio")).isCloseTo(1, within(1e-12));
    // Twelve give half of their 100 hours to each of two themes.
    assertThat(number(province, "volunteer_hours")).isCloseTo(600, within(1e-9));
    assertThat(number(commune, "volunteer_hours_per_need"))
        .isEqualTo(number(province, "volunteer_hours_per_need"));
    assertThat(number(country, "volunteer_hours")).isCloseTo(600, within(1e-9));
    // The commune's access is above the reference, its neighbours' is 0.
    assertThat(number(commune, "service_ratio")).isEqualTo(1);
    assertThat(
            row(
                "select * from mart.strength('live', 'housing', 'all', 'province', .5, .3, .2)"
                    + " where area_code = 'MA-TNG'"))
        .containsEntry("rank", 1);
  }

  @Test
  void ofFewerThanTenVolunteersNothingIsTold() throws SQLException {
    publish();

    assertThat(
            analyst
                .createQuery("select area_code || ' ' || contributors from mart.volunteer_sum")
                .mapTo(String.class)
                .list())
        .containsExactly("MA-TNG 12");
    Map<String, Object> other = input("MA-TET");
    assertThat(other.get("volunteer_hours")).isNull();
    assertThat(number(other, "volunteers_ratio")).isZero();
  }

  @Test
  void aSumIsReplacedOnceTenPersonsDifferAndTheEditionsReferenceStays() throws SQLException {
    publish();
    double reference = reference();
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version)"
            + " values ('2026-06', 'edition', '2026-06-30', 1, '1')");
    analyst.execute(
        "insert into mart.strength_stream select '2026-06', theme, sector, stream, included,"
            + " reference, national from mart.strength_stream");

    volunteers("MA-TNG", 41, 49);
    publish();
    assertThat(input("MA-TNG")).containsEntry("volunteer_hours", 600.0);

    volunteers("MA-TNG", 50, 50);
    publish();
    assertThat(input("MA-TNG")).containsEntry("volunteer_hours", 1_100.0);
    assertThat(reference()).isEqualTo(reference);
    assertThat(row("select count(*) as n from mart.volunteer_basis")).containsEntry("n", 34L);
  }

  private double reference() {
    return number(
        row(
            "select reference from mart.strength_stream where release_id = 'live'"
                + " and theme = 'housing' and sector = 'all' and stream = 'volunteers'"),
        "reference");
  }
}
