package org.nasij.analytics.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.analyst.Analysis;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.method.certainty.RankDraws;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.analytics.testing.TestSpark;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.geo.theme.Theme;

/** From gaps to what is published of their certainty, with a real PostGIS and a real Spark. */
class CertaintyFollowingTest {
  private static final LocalDate RECENT = LocalDate.of(2026, 1, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC);
  private static final String TANGER_ASSILAH = "MA-TNG";
  private static final String BNI_MAKADA = "15110103";
  private static final String DAR_CHAOUI = "15110507";

  private TestDatabase database;
  private Handle analyst;
  private CertaintyFollowing following;
  private Gaps gaps;

  @BeforeEach
  void publishTheGaps() throws SQLException {
    database = TestDatabase.create();
    database.execute("update reference.instance set world = 'real', as_of = '2026-06-30'");
    analyst = Jdbi.open(database.as(Role.ANALYST)::open);
    // Given a country known whole, with three sites for literacy, one of unknown capacity
    new TestRecords(database)
        .organization("o:1", "association")
        .inventory("i:1", "MA", List.of(), RECENT)
        .siteAtPoint("s:1", "o:1", BNI_MAKADA, -5.81, 35.73)
        .siteInCommune("s:2", "o:1", DAR_CHAOUI)
        .activityAtSite("a:1", "o:1", "s:1", List.of("literacy"), 3000.0, RECENT)
        .activityAtSite("a:2", "o:1", "s:2", List.of("literacy"), 100.0, RECENT)
        .activityAtSite("a:3", "o:1", "s:2", List.of("literacy"), null, RECENT)
        .outreach("a:4", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 500.0, RECENT)
        .funder("f:1")
        .flow(
            "f:flow",
            "f:1",
            "1000.00",
            "[{\"theme\": \"literacy\", \"share\": null}]",
            "[{\"level\": \"commune\", \"areas\": [\"" + DAR_CHAOUI + "\"], \"share\": null}]");
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
    following = new CertaintyFollowing(spark);
    gaps =
        Analysis.of(new SparkAccessJob(TestSpark.session()), List.of(following), CLOCK)
            .whole(analyst, null);
  }

  @AfterEach
  void close() {
    analyst.close();
    database.close();
  }

  private void publish(String... themes) {
    try {
      analyst.inTransaction(
          handle -> {
            following.publish(handle, gaps, Set.of(themes));
            return null;
          });
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> one(String sql) {
    return analyst.createQuery(sql).mapToMap().one();
  }

  private long count(String sql) {
    return analyst.createQuery(sql).mapTo(Long.class).one();
  }

  @Test
  void everyRankedCellOfTheThemeHasItsCertaintyAndNoOtherThemeIsTouched() {
    // When
    publish("literacy");
    // Then
    assertThat(count("select count(*) from mart.certainty where theme = 'literacy'"))
        .isEqualTo(
            count("select count(*) from mart.cell where theme = 'literacy' and status = 'ranked'"))
        .isGreaterThan(3000);
    assertThat(count("select count(*) from mart.certainty where theme <> 'literacy'")).isZero();
    assertThat(
            count(
                "select count(*) from mart.certainty where draws <> 1000 or rank_low > median_rank"
                    + " or median_rank > rank_high"))
        .isZero();
    assertThat(
            count(
                "select count(*) from mart.sensitivity where level = 'province' and sector = 'all'"))
        .isEqualTo(8);
    assertThat(one("select * from mart.rank_stability where level = 'province' and sector = 'all'"))
        .containsEntry("areas", 75)
        .containsEntry("draws", 1000);
  }

  @Test
  void publishingAgainReplaces() {
    publish("literacy", "housing");
    List<Map<String, Object>> first =
        analyst.createQuery("select * from mart.certainty order by 2, 3, 4").mapToMap().list();
    publish("literacy");
    assertThat(
            analyst.createQuery("select * from mart.certainty order by 2, 3, 4").mapToMap().list())
        .hasSameSizeAs(first);
    assertThat(count("select count(*) from mart.equity")).isEqualTo(4);
  }

  @Test
  void theRanksAreThoseOfOneThread() {
    Theme theme = gaps.model().world().themes().get("literacy");
    List<Cell> cells =
        gaps.result().cells().stream()
            .filter(c -> c.theme().equals("literacy") && c.sector() == Sector.ALL)
            .toList();
    double tau = gaps.result().findFigures("literacy", Sector.ALL).orElseThrow().tau();
    RankDraws draws =
        RankDraws.of(
                gaps.model(), theme, Sector.ALL, cells, tau, Uncertainty.STANDARD.withDraws(130))
            .orElseThrow();
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
    assertThat(new ParallelDraws(spark).ranks(draws, 130)).isDeepEqualTo(draws.ranks(0, 130));
  }

  @Test
  void theAccessOfAnAreaComesFromWhereTheSupplyStands() {
    publish("literacy");
    // Then the parts add up to the access
    Map<String, Object> worst =
        one(
            "select max(abs(c.own + c.outside - cell.access) / cell.access) as error, count(*) as n"
                + " from mart.contribution c join mart.cell cell using (release_id, theme, sector, area_code)"
                + " where cell.access > 0");
    assertThat((Double) worst.get("error")).isCloseTo(0, within(1e-9));
    assertThat((Long) worst.get("n")).isGreaterThan(5);
    // And a province without a site of its own lives on its neighbours
    assertThat(
            one(
                "select own, source_codes[1] as helper from mart.contribution"
                    + " where sector = 'all' and area_code = 'MA-FAH'"))
        .containsEntry("own", 0.0)
        .containsEntry("helper", TANGER_ASSILAH);
    assertThat(
            one(
                "select communes, member_codes[1] as first from mart.catchment where area_code = '"
                    + BNI_MAKADA
                    + "'"))
        .containsEntry("first", BNI_MAKADA);
  }

  @Test
  void equityAndCompletenessSayWhyTheyHaveNoFigure() {
    publish("literacy", "health", "older");
    assertThat(one("select * from mart.equity where theme = 'literacy' and sector = 'all'"))
        .containsEntry("access_reason", null)
        .containsEntry("funding_currency", "MAD")
        .containsEntry("funding_areas", 1);
    assertThat(one("select * from mart.equity where theme = 'health' and sector = 'all'"))
        .containsEntry("access_reason", "no-target")
        .containsEntry("funding_reason", "no-target");
    assertThat(one("select * from mart.equity where theme = 'older' and sector = 'all'"))
        .containsEntry("access_reason", "no-access")
        .containsEntry("funding_reason", "no-funding");
    assertThat(one("select * from mart.completeness where theme = 'literacy' and area_code = 'MA'"))
        .containsEntry("source_a", "test")
        .containsEntry("source_b", null)
        .containsEntry("listed_a", 1)
        .containsEntry("reason", "one-list");
    assertThat(count("select count(*) from mart.completeness where theme = 'literacy'"))
        .isEqualTo(1 + 12 + 75);
  }

  @Test
  void otherModelsOfAccessStandBesideThePublishedOne() {
    publish("literacy", "housing");
    // Then each list of a theme people travel for is compared with four models, and no other theme
    assertThat(
            analyst
                .createQuery(
                    "select model from mart.model_agreement where theme = 'literacy'"
                        + " and sector = 'all' and level = 'province' order by model")
                .mapTo(String.class)
                .list())
        .containsExactly("2sfca", "3sfca", "gaussian", "m2sfca");
    assertThat(count("select count(*) from mart.model_agreement where theme = 'housing'")).isZero();
    assertThat(count("select count(*) from mart.model_tau where theme = 'literacy' and tau > 0"))
        .isEqualTo(4);
    // And each ranked cell has a rank by every model
    assertThat(
            count(
                "select count(*) from mart.model_rank m join mart.cell c"
                    + " using (release_id, theme, sector, area_code)"
                    + " where (c.rank is null) = (cardinality(m.ranks) = 4)"))
        .isZero();
    assertThat(count("select count(*) from mart.model_rank where theme = 'literacy'"))
        .isEqualTo(
            count("select count(*) from mart.cell where theme = 'literacy' and gap is not null"))
        .isGreaterThan(3000);
    // And supply is kept by all but M2SFCA, so that their means are the published one
    assertThat(
            one(
                "select max(abs(t.tau - f.tau) / f.tau) as error from mart.model_tau t"
                    + " join mart.theme_figures f using (release_id, theme)"
                    + " where f.sector = 'all' and t.model <> 'm2sfca'"))
        .extractingByKey("error", org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void theReferenceOfAModelIsFrozenByTheFirstEdition() {
    publish("literacy");
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version, world)"
            + " select '2026-06', 'edition', as_of, revision, method_version, world from mart.release"
            + " where id = 'live'");
    analyst.execute(
        "insert into mart.model_tau select '2026-06', theme, model, 2 * tau from mart.model_tau");
    Double before =
        analyst
            .createQuery(
                "select tau from mart.model_tau where release_id = 'live' and model = '2sfca'")
            .mapTo(Double.class)
            .one();
    // When
    publish("literacy");
    // Then
    assertThat(
            analyst
                .createQuery(
                    "select tau from mart.model_tau where release_id = 'live' and model = '2sfca'")
                .mapTo(Double.class)
                .one())
        .isEqualTo(2 * before);
  }

  @Test
  void hotSpotsAreTheSitesAndWhatLiesAroundThem() {
    publish("literacy");
    assertThat(
            analyst
                .createQuery(
                    "select area_code from mart.hotspot where sector = 'all' and hotspot = 'high'")
                .mapTo(String.class)
                .list())
        .contains(DAR_CHAOUI);
    assertThat(count("select count(*) from mart.hotspot where p_adjusted < p")).isZero();
  }

  @Test
  void deprivationIsThatOfTheCellsWithTheIntervalOfItsRank() {
    publish("literacy", "migration");
    assertThat(count("select count(*) from mart.deprivation where theme = 'literacy'"))
        .isEqualTo(
            count(
                "select count(*) from mart.cell where theme = 'literacy' and sector = 'all'"
                    + " and level <> 'country' and deprivation is not null"))
        .isGreaterThan(1600);
    assertThat(
            one(
                "select max(abs(d.deprivation - cell.deprivation)) as error, count(*) as n from mart.deprivation d"
                    + " join mart.cell cell using (release_id, theme, area_code) where sector = 'all'"))
        .satisfies(worst -> assertThat((Double) worst.get("error")).isCloseTo(0, within(1e-12)));
    assertThat(
            count(
                "select count(*) from mart.deprivation"
                    + " where draws <> 1000 or rank_low > median_rank or median_rank > rank_high"))
        .isZero();
    // A theme nobody is counted for has it too, weighted by persons
    assertThat(count("select count(*) from mart.deprivation where theme = 'migration'"))
        .isGreaterThan(1600);
  }

  @Test
  void fifthsAddUpToTheNeedThePlacesAndTheMoney() {
    publish("literacy", "health");
    Map<String, Object> sums =
        one(
            "select sum(need) as need, sum(places) as places, sum(funding) as funding, count(*) as n"
                + " from mart.equity_fifth where theme = 'literacy' and sector = 'all'");
    Map<String, Object> country =
        one(
            "select need from mart.cell where theme = 'literacy' and sector = 'all' and area_code = 'MA'");
    assertThat((Double) sums.get("need") / (Double) country.get("need")).isCloseTo(1, within(1e-9));
    assertThat(
            (Double) sums.get("places")
                / analyst
                    .createQuery(
                        "select sum(need * access) from mart.cell where theme = 'literacy'"
                            + " and sector = 'all' and level = 'commune' and gap is not null")
                    .mapTo(Double.class)
                    .one())
        .isCloseTo(1, within(1e-9));
    assertThat(sums).containsEntry("funding", 1000.0).containsEntry("n", 10L);
    assertThat(count("select count(*) from mart.equity_fifth where theme = 'health'")).isZero();
  }

  @Test
  void theSteadiedRateLiesBetweenTheCommunesOwnAndThatAroundIt() {
    publish("literacy");
    assertThat(count("select count(*) from mart.hotspot where steadied_supply_per_need < 0"))
        .isZero();
    Map<String, Object> site =
        one(
            "select h.steadied_supply_per_need as steadied, cell.supply_per_need as own from mart.hotspot h"
                + " join mart.cell cell using (release_id, theme, sector, area_code)"
                + " where sector = 'all' and area_code = '"
                + DAR_CHAOUI
                + "'");
    assertThat((Double) site.get("steadied")).isPositive().isLessThan((Double) site.get("own"));
  }
}
