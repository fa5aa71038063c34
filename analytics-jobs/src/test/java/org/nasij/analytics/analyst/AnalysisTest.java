package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.analytics.testing.TestSpark;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** From records in core to figures in mart, with a real PostGIS and a real Spark. */
class AnalysisTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final LocalDate RECENT = LocalDate.of(2026, 1, 1);
  private static final LocalDate OLD = LocalDate.of(2014, 1, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC);

  private static final String TANGER_ASSILAH = "MA-TNG";
  private static final String BNI_MAKADA = "15110103";
  private static final String DAR_CHAOUI = "15110507";

  private TestDatabase database;
  private Handle analyst;
  private TestRecords records;
  private Analysis analysis;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    database.execute("update reference.instance set world = 'real', as_of = '" + AS_OF + "'");
    analyst = Jdbi.open(database.as(Role.ANALYST)::open);
    records = new TestRecords(database).organization("o:1", "association");
    analysis = Analysis.of(new SparkAccessJob(TestSpark.session()), List.of(), CLOCK);
  }

  @AfterEach
  void close() {
    analyst.close();
    database.close();
  }

  @Test
  void aServiceInPlaceGivesItsCommuneItsCapacityPerPersonAndTheRestOfTheProvinceNone()
      throws SQLException {
    // Given 500 places a year for housing in one commune, and a complete list for its province
    records
        .outreach("a:1", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 500.0, RECENT)
        .inventory("i:1", TANGER_ASSILAH, List.of(), RECENT);
    // When
    run(AnalysisRequest.LIVE);
    // Then access is S / N there; it is above the province's mean, so the gap is 0 there and 100
    // around
    Map<String, Object> commune = cell(Release.LIVE, "housing", DAR_CHAOUI);
    double need = number(commune, "need");
    assertThat(number(commune, "access")).isCloseTo(500 / need, within(1e-12));
    assertThat(commune)
        .containsEntry("evidence", "active")
        .containsEntry("coverage", 1.0)
        .containsEntry("gap", 0.0)
        .containsEntry("supply", 500.0)
        .containsEntry("activities", 1);
    assertThat(cell(Release.LIVE, "housing", BNI_MAKADA))
        .containsEntry("evidence", "none-confirmed")
        .containsEntry("access", 0.0)
        .containsEntry("gap", 100.0);
    Map<String, Object> province = cell(Release.LIVE, "housing", TANGER_ASSILAH);
    double provinceNeed = number(province, "need");
    assertThat(number(province, "gap"))
        .isCloseTo(100 * (provinceNeed - need) / provinceNeed, within(1e-9));
    assertThat(number(province, "unmet")).isCloseTo(provinceNeed - need, within(1e-6));
    Map<String, Object> figures = figures("housing", "all");
    assertThat(number(figures, "tau")).isCloseTo(500 / provinceNeed, within(1e-12));
    assertThat(number(figures, "conservation_error")).isLessThan(1e-12);
  }

  @Test
  void aSiteSharesItsPlacesAmongAllWhoReachIt() throws SQLException {
    // Given 300 places for literacy at a site
    records
        .siteAtPoint("s:1", "o:1", BNI_MAKADA, -5.81, 35.73)
        .activityAtSite("a:1", "o:1", "s:1", List.of("literacy"), 300.0, RECENT);
    // When
    run(AnalysisRequest.LIVE);
    // Then sum N A over the communes is the supply, and several communes reach it
    Map<String, Object> sums =
        analyst
            .createQuery(
                "select sum(need * access) as reached, count(*) filter (where access > 0) as communes"
                    + " from mart.cell where release_id = 'live' and theme = 'literacy'"
                    + " and sector = 'all' and level = 'commune'")
            .mapToMap()
            .one();
    assertThat(number(sums, "reached")).isCloseTo(300, within(1e-9));
    assertThat(number(sums, "communes")).isGreaterThan(3);
    assertThat(number(cell(Release.LIVE, "literacy", BNI_MAKADA), "minutes_nearest")).isPositive();
  }

  @Test
  void higherLevelsAreTheSumsOfTheirCommunes() throws SQLException {
    records
        .siteInCommune("s:1", "o:1", BNI_MAKADA)
        .activityAtSite("a:1", "o:1", "s:1", List.of("education", "youth"), 400.0, RECENT)
        .outreach("a:2", "o:1", List.of("housing"), List.of(TANGER_ASSILAH), 50.0, RECENT)
        .inventory("i:1", "MA-01", List.of(), RECENT);

    run(AnalysisRequest.LIVE);

    for (String level : List.of("province", "region")) {
      List<Map<String, Object>> differing =
          analyst
              .createQuery(
                  """
                  select a.theme, a.sector, a.area_code, a.need, sum(c.need) as communes_need
                  from mart.cell a
                  join mart.cell c on c.release_id = a.release_id and c.theme = a.theme and c.sector = a.sector
                    and c.level = 'commune'
                    and a.area_code = case a.level when 'province' then c.province_code else c.region_code end
                  where a.release_id = 'live' and a.level = :level
                  group by a.theme, a.sector, a.area_code, a.need, a.activities, a.supply, a.communes_active,
                           a.communes_none_confirmed, a.communes_stale, a.communes_no_data
                  having abs(coalesce(a.need, 0) - coalesce(sum(c.need), 0)) > 1e-9 * coalesce(a.need, 0)
                      or a.communes_active <> sum(c.communes_active)
                      or a.communes_none_confirmed <> sum(c.communes_none_confirmed)
                      or a.communes_no_data <> sum(c.communes_no_data)
                  """)
              .bind("level", level)
              .mapToMap()
              .list();
      assertThat(differing).as(level).isEmpty();
    }
    assertThat(rows("select count(*) as n from mart.cell where release_id = 'live'"))
        .containsExactly(Map.of("n", 1626L * 16 * 2));
  }

  @Test
  void oldRecordsAloneAreStaleAndNeverNoService() throws SQLException {
    records
        .siteInCommune("s:1", "o:1", BNI_MAKADA)
        .activityAtSite("a:1", "o:1", "s:1", List.of("education"), 400.0, OLD);

    run(AnalysisRequest.LIVE);

    assertThat(
            rows(
                "select distinct evidence, gap is null as unknown from mart.cell where release_id = 'live'"
                    + " and theme = 'education' order by evidence"))
        .containsExactly(
            Map.of("evidence", "no-data", "unknown", true),
            Map.of("evidence", "stale", "unknown", true));
    assertThat(cell(Release.LIVE, "education", BNI_MAKADA))
        .containsEntry("status", "no-data")
        .containsEntry("stale_supply", 400.0)
        .containsEntry("supply", 0.0);
  }

  @Test
  void anInventoryChangesItsCommunesToNoneConfirmed() throws SQLException {
    run(AnalysisRequest.LIVE);
    assertThat(cell(Release.LIVE, "water-energy", BNI_MAKADA)).containsEntry("evidence", "no-data");
    records.inventory("i:1", TANGER_ASSILAH, List.of("water-energy"), RECENT);

    run(AnalysisRequest.LIVE);

    assertThat(
            rows(
                "select theme, province_code, count(*) as communes from mart.cell where release_id = 'live'"
                    + " and sector = 'all' and level = 'commune' and evidence = 'none-confirmed'"
                    + " group by theme, province_code"))
        .hasSize(1)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("theme", "water-energy")
                    .containsEntry("province_code", TANGER_ASSILAH));
  }

  @Test
  void withoutRecordsTheNeedIsPublishedAndNothingElse() throws SQLException {
    Release live = run(AnalysisRequest.LIVE);

    assertThat(live.revision()).isEqualTo(1);
    assertThat(number(cell(Release.LIVE, "education", "MA"), "need"))
        .isCloseTo(8.01e6, within(1e4));
    assertThat(
            rows(
                "select distinct evidence, gap is null as unknown from mart.cell where release_id = 'live'"))
        .containsExactly(Map.of("evidence", "no-data", "unknown", true));
  }

  @Test
  void supplyNoDemandReachesIsListed() throws SQLException {
    records
        .siteOfLevel("s:1", "o:1", "region", "MA-01", null)
        .siteOfLevel("s:2", "o:1", "outside", null, null)
        .siteOfLevel("s:3", "o:1", "unknown", null, null)
        .activityAtSite("a:region", "o:1", "s:1", List.of("education"), 10.0, RECENT)
        .activityAtSite("a:outside", "o:1", "s:2", List.of("education"), 20.0, RECENT)
        .activityAtSite("a:unplaced", "o:1", "s:3", List.of("education"), 30.0, RECENT);

    run(AnalysisRequest.LIVE);

    assertThat(
            rows(
                "select activity_id, supply, reason from mart.unreachable_supply"
                    + " where release_id = 'live' and sector = 'all' order by activity_id"))
        .containsExactly(
            Map.of("activity_id", "a:outside", "supply", 20.0, "reason", "outside"),
            Map.of("activity_id", "a:region", "supply", 10.0, "reason", "only-region-or-country"),
            Map.of("activity_id", "a:unplaced", "supply", 30.0, "reason", "unplaced"));
    assertThat(figures("education", "all")).containsEntry("supply_unreachable", 60.0);
  }

  @Test
  void aCityIsSupplyOverItsArrondissementsAndMakesNoSingleOneActive() throws SQLException {
    records
        .siteOfLevel("s:1", "o:1", "city", "MA-CAS", "casablanca")
        .activityAtSite("a:1", "o:1", "s:1", List.of("education"), 10.0, RECENT);

    run(AnalysisRequest.LIVE);

    assertThat(
            rows(
                "select distinct c.evidence, c.access > 0 as reached from mart.cell c"
                    + " join reference.city_commune a on a.commune_code = c.area_code"
                    + " where release_id = 'live' and theme = 'education' and sector = 'all'"
                    + " and a.city_code = 'casablanca'"))
        .containsExactly(Map.of("evidence", "no-data", "reached", true));
  }

  @Test
  void sectorsAreCountedApart() throws SQLException {
    records
        .organization("o:2", "public-body")
        .outreach("a:1", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 5.0, RECENT)
        .outreach("a:2", "o:2", List.of("housing"), List.of(DAR_CHAOUI), 7.0, RECENT);

    run(AnalysisRequest.LIVE);

    assertThat(figures("housing", "all")).containsEntry("supply", 12.0);
    assertThat(figures("housing", "association")).containsEntry("supply", 5.0);
  }

  @Test
  void theLedgersLinesAddUpToItsTotals() throws SQLException {
    records
        .funder("f:1")
        .flow("m:1", "f:1", "100.01", "[{\"theme\": \"education\", \"share\": null}]", "[]")
        .flow(
            "m:2",
            "f:1",
            "1000.00",
            "[{\"theme\": \"literacy\", \"share\": 0.5}, {\"theme\": \"youth\", \"share\": 0.5}]",
            "[{\"level\": \"province\", \"areas\": [\"MA-TNG\"], \"city\": null, \"country\": null, \"lon\": null,"
                + " \"lat\": null, \"share\": null, \"text\": \"Tanger\"}]")
        .flow("m:3", "f:1", "0.00", "[]", "[]")
        .flow("m:4", "f:1", null, "[]", "[]");

    run(AnalysisRequest.LIVE);

    assertThat(rows("select sum(amount) as amount from mart.ledger where release_id = 'live'"))
        .containsExactly(Map.of("amount", new BigDecimal("1100.01")));
    assertThat(
            rows(
                "select currency, amount, flows, flows_without_amount, flows_of_zero from mart.ledger_total"
                    + " where release_id = 'live'"))
        .containsExactly(
            Map.of(
                "currency", "MAD",
                "amount", new BigDecimal("1100.01"),
                "flows", 4,
                "flows_without_amount", 1,
                "flows_of_zero", 1));
    assertThat(
            rows(
                "select line, sum(amount) as amount from mart.ledger where release_id = 'live'"
                    + " and amount > 0 group by line order by line"))
        .containsExactly(
            Map.of("line", "areas", "amount", new BigDecimal("1000.00")),
            Map.of("line", "unlocated", "amount", new BigDecimal("100.01")));
  }

  @Test
  void theRevisionOfTheLiveFiguresRisesAndTheChangesTheyCoverAreGone() throws SQLException {
    records.changed();
    assertThat(analysis.isLiveBehind(analyst)).isTrue();

    Release first = run(AnalysisRequest.LIVE);
    Release second = run(AnalysisRequest.LIVE);

    assertThat(first.revision()).isEqualTo(1);
    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.asOf()).isEqualTo(AS_OF);
    assertThat(second.seconds()).isPositive();
    assertThat(analysis.isLiveBehind(analyst)).isFalse();
  }

  @Test
  void anEditionIsCutWithTheLiveFiguresAndNeverChanges() throws SQLException {
    records
        .outreach("a:1", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 500.0, RECENT)
        .inventory("i:1", TANGER_ASSILAH, List.of(), RECENT);
    Release first = run(new AnalysisRequest("2026-06", null));
    double tau = number(figures("housing", "all"), "tau");
    records.outreach("a:2", "o:1", List.of("housing"), List.of(BNI_MAKADA), 900.0, RECENT);

    Release live = run(AnalysisRequest.LIVE);
    assertThatThrownBy(() -> run(new AnalysisRequest("2026-06", null)))
        .hasMessageContaining("2026-06")
        .hasMessageContaining("choose another name");

    assertThat(first.baseEditionOrNull()).isEqualTo("2026-06");
    assertThat(live.baseEditionOrNull()).isEqualTo("2026-06");
    assertThat(number(figures("housing", "all"), "tau")).isEqualTo(tau);
    assertThat(cell("2026-06", "housing", TANGER_ASSILAH)).containsEntry("supply", 500.0);
    assertThat(cell(Release.LIVE, "housing", TANGER_ASSILAH)).containsEntry("supply", 1400.0);
    assertThat(rows("select id, revision from mart.release order by id"))
        .containsExactly(
            Map.of("id", "2026-06", "revision", 1L), Map.of("id", "live", "revision", 2L));
  }

  @Test
  void aThemeWithoutSupplyInTheBaseEditionIsFrozenByTheFirstEditionThatHasSome()
      throws SQLException {
    // Given a base edition that knows of housing alone, and growth in water since
    records
        .inventory("i:1", TANGER_ASSILAH, List.of(), RECENT)
        .outreach("a:1", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 500.0, RECENT);
    run(new AnalysisRequest("first", null));
    double housing = number(figures("housing", "all"), "tau");
    records
        .outreach("a:2", "o:1", List.of("water-energy"), List.of(DAR_CHAOUI), 100.0, RECENT)
        .changed();
    run(new AnalysisRequest("second", null));
    double water = number(figures("water-energy", "all"), "tau");
    // When both grow
    records
        .outreach("a:3", "o:1", List.of("housing"), List.of(BNI_MAKADA), 700.0, RECENT)
        .outreach("a:4", "o:1", List.of("water-energy"), List.of(BNI_MAKADA), 700.0, RECENT);
    Release live = run(AnalysisRequest.LIVE);
    // Then each is measured by what was frozen first
    assertThat(live.baseEditionOrNull()).isEqualTo("first");
    assertThat(water).isPositive();
    assertThat(number(figures("housing", "all"), "tau")).isEqualTo(housing);
    assertThat(number(figures("water-energy", "all"), "tau")).isEqualTo(water);
  }

  @Test
  void theDateIsTheRequestsElseTheInstancesElseTheDayItStarts() throws SQLException {
    LocalDate asked = LocalDate.of(2025, 12, 31);
    assertThat(run(new AnalysisRequest(null, asked)).asOf()).isEqualTo(asked);
    assertThat(run(AnalysisRequest.LIVE).asOf()).isEqualTo(AS_OF);
    database.execute("update reference.instance set as_of = null");
    assertThat(run(AnalysisRequest.LIVE).asOf()).isEqualTo("2026-07-15");
  }

  @Test
  void aReaderSeesTheOldFiguresUntilTheNewOnesAreThere() throws SQLException {
    run(AnalysisRequest.LIVE);
    records.inventory("i:1", TANGER_ASSILAH, List.of(), RECENT);
    try (Handle reader = Jdbi.open(database.as(Role.WEB)::open)) {
      reader.begin();
      reader.execute("set transaction isolation level repeatable read");
      assertThat(figuresOf(reader)).isEqualTo("1 0");

      run(AnalysisRequest.LIVE);

      assertThat(figuresOf(reader)).isEqualTo("1 0");
      reader.rollback();
      assertThat(figuresOf(reader)).isEqualTo("2 " + 15 * 16 * 2);
    }
  }

  @Test
  void theMethodsDeclarationsArePublished() throws SQLException {
    Release live = run(AnalysisRequest.LIVE);

    assertThat(
            rows(
                "select count(*) > 10 as many, bool_and(text_fr <> '' and text_ar <> '' and text_en <> '') as told"
                    + " from mart.method where method_version = '"
                    + live.methodVersion()
                    + "'"))
        .containsExactly(Map.of("many", true, "told", true));
  }

  /** As a person asks: through the queue, with the answer. */
  private Release run(AnalysisRequest request) throws SQLException {
    RequestQueue queue = new RequestQueue(analyst);
    long id = queue.add(request);
    new Analyst(database.as(Role.ANALYST), analysis, CLOCK)
        .answerAll(new AnalystConnection(analyst));
    String error = queue.state(id).errorOrNull();
    if (error != null) {
      throw new IllegalStateException(error);
    }
    return new Releases(analyst).find(request.edition().orElse(Release.LIVE)).orElseThrow();
  }

  private static String figuresOf(Handle reader) {
    return reader
        .createQuery(
            "select r.revision || ' ' || count(*) filter (where evidence = 'none-confirmed' and level = 'commune')"
                + " from mart.release r join mart.cell c on c.release_id = r.id where r.id = 'live'"
                + " group by r.revision")
        .mapTo(String.class)
        .one();
  }

  private Map<String, Object> cell(String release, String theme, String area) {
    return analyst
        .createQuery(
            "select * from mart.cell where release_id = :release and theme = :theme and sector = 'all'"
                + " and area_code = :area")
        .bind("release", release)
        .bind("theme", theme)
        .bind("area", area)
        .mapToMap()
        .one();
  }

  private Map<String, Object> figures(String theme, String sector) {
    return analyst
        .createQuery(
            "select * from mart.theme_figures where release_id = 'live' and theme = :theme and sector = :sector")
        .bind("theme", theme)
        .bind("sector", sector)
        .mapToMap()
        .one();
  }

  private List<Map<String, Object>> rows(String sql) {
    return analyst.createQuery(sql).mapToMap().list();
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }
}
