package org.nasij.analytics.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.snapshot.Snapshot;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;

/** From records in core to plans in mart, with a real PostGIS. */
class SitingFiguresTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final LocalDate RECENT = LocalDate.of(2026, 1, 1);
  private static final String TANGER_ASSILAH = "MA-TNG";
  private static final String ASSILAH = "15110101";

  private TestDatabase database;
  private Handle analyst;
  private TestRecords records;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    analyst = Jdbi.open(database.as(Role.ANALYST)::open);
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version) values ('live', 'live', ?, 1, '1')",
        AS_OF);
    // Given one site of 40 places for literacy in the province, of which the list is complete
    records =
        new TestRecords(database)
            .organization("o:1", "association")
            .siteInCommune("s:1", "o:1", ASSILAH)
            .activityAtSite("a:1", "o:1", "s:1", List.of("literacy"), 40.0, RECENT)
            .inventory("i:1", "MA-01", List.of("literacy"), RECENT);
  }

  @AfterEach
  void close() {
    analyst.close();
    database.close();
  }

  @Test
  void everyRegionAndProvinceHasAPlanOrAReasonByBothModels() throws SQLException {
    publish(Set.of("literacy", "migration"));

    assertThat(count("select count(*) from mart.siting where theme = 'literacy'")).isEqualTo(174);
    assertThat(
            texts("select distinct status from mart.siting where theme = 'migration' order by 1"))
        .containsExactly("need-not-declared");
    assertThat(
            texts(
                "select status from mart.siting where area_code = 'MA-08'"
                    + " and theme = 'literacy'"))
        .containsOnly("no-data");
    assertThat(
            texts(
                "select status from mart.siting where area_code = '"
                    + TANGER_ASSILAH
                    + "' and theme = 'literacy'"))
        .containsOnly("plan");
  }

  @Test
  void proposalsStandOnOneAnotherAndReachTheirOwnCommune() throws SQLException {
    publish(Set.of("literacy"));

    List<Map<String, Object>> proposals = proposals("relief");
    assertThat(proposals).hasSizeBetween(2, 20);
    double before = 0;
    for (Map<String, Object> proposal : proposals) {
      before += (double) proposal.get("relief");
      assertThat((double) proposal.get("relief_total")).isCloseTo(before, within(1e-6));
      assertThat((double) proposal.get("gain_total"))
          .isLessThanOrEqualTo((double) proposal.get("best_possible") + 1e-6);
    }
    assertThat(proposals.stream().map(p -> p.get("commune_code")).collect(Collectors.toSet()))
        .hasSameSizeAs(proposals);
    assertThat(
            count(
                "select count(*) from mart.siting_proposal p join mart.siting_reach r"
                    + " using (release_id, theme, commune_code) where commune_code = any (reached_codes)"))
        .isEqualTo(count("select count(*) from mart.siting_proposal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"planned", "running"})
  void aProjectAtTheBestCommuneSendsTheFirstProposalElsewhere(String status) throws SQLException {
    publish(Set.of("literacy"));
    String best = best();

    project(best, status, null);
    publish(Set.of("literacy"));

    assertThat(best()).isNotEqualTo(best);
  }

  @ParameterizedTest
  @ValueSource(strings = {"idea", "seeks-a-lead", "closed"})
  void aProjectThatIsNotPlannedYetOrIsOverFillsNoGap(String status) throws SQLException {
    publish(Set.of("literacy"));
    String best = best();

    project(best, status, null);
    publish(Set.of("literacy"));

    assertThat(best()).isEqualTo(best);
  }

  @Test
  void aProjectThatIsRecordedAsAnActivityCountsOnceAsThat() throws SQLException {
    publish(Set.of("literacy"));
    String best = best();

    project(best, "running", "a:1");
    publish(Set.of("literacy"));

    assertThat(best()).isEqualTo(best);
  }

  @Test
  void otherThemesAndEditionsAreLeftAlone() throws SQLException {
    publish(Set.of("literacy", "education"));
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version) values ('first', 'edition', ?, 1, '1')",
        AS_OF);
    analyst.execute(
        "insert into mart.siting select 'first', theme, area_code, model, status, candidates, start_persons,"
            + " unknown_persons, places, places_persons from mart.siting where theme = 'literacy'");

    publish(Set.of("literacy"));

    assertThat(count("select count(*) from mart.siting where release_id = 'first'")).isEqualTo(174);
    assertThat(count("select count(*) from mart.siting where theme = 'education'")).isEqualTo(174);
  }

  private void project(String commune, String status, String activity) {
    records.write(
        """
        insert into core.project (id, organization_id, activity_id, title, status, themes, delivery, area_codes, capacity,
                                  source, recorded_on, upload_id, upload_row, version, content_hash)
        values ('p:1', 'o:1', ?, 'Project', ?, ?, 'site', ?, 100000, 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        activity,
        status,
        new String[] {"literacy"},
        new String[] {commune});
  }

  private void publish(Set<String> themes) throws SQLException {
    Snapshot snapshot = new SnapshotReader(analyst).read(flow -> {});
    CoverageModel model =
        new CoverageModel(
            new CoverageWorld(
                AS_OF,
                ReferenceFiles.areas(),
                ReferenceFiles.census(),
                ReferenceFiles.themes(),
                snapshot.activities(),
                snapshot.inventories(),
                Map.of()),
            MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    Gaps gaps =
        new Gaps(
            AS_OF,
            1,
            snapshot,
            model,
            pairs,
            model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList()));
    analyst.useTransaction(transaction -> new SitingFigures().publish(transaction, gaps, themes));
  }

  private List<Map<String, Object>> proposals(String model) {
    return analyst
        .createQuery(
            "select * from mart.siting_proposal where release_id = 'live' and theme = 'literacy'"
                + " and area_code = '"
                + TANGER_ASSILAH
                + "' and model = :model order by position")
        .bind("model", model)
        .mapToMap()
        .list();
  }

  private String best() {
    return (String) proposals("reach").get(0).get("commune_code");
  }

  private long count(String sql) {
    return analyst.createQuery(sql).mapTo(Long.class).one();
  }

  private List<String> texts(String sql) {
    return analyst.createQuery(sql).mapTo(String.class).list();
  }
}
