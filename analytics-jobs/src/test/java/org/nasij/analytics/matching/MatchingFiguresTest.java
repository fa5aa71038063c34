package org.nasij.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.snapshot.CountedRecords;
import org.nasij.analytics.snapshot.SnapshotReader;
import org.nasij.geo.area.Areas;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.geo.theme.Themes;

/** From live gaps and records in a real database to what is published of the matching. */
class MatchingFiguresTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final Areas AREAS = ReferenceFiles.areas();
  private static final Themes THEMES = ReferenceFiles.themes();
  private static final Demand DEMAND = new Demand(AREAS, ReferenceFiles.census(), THEMES);

  private TestDatabase database;
  private Handle analyst;
  private Handle loader;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    analyst = Jdbi.open(database.as(Role.ANALYST)::open);
    loader = Jdbi.open(database.as(Role.LOADER)::open);
    analyst.execute(
        "insert into mart.release (id, kind, as_of, revision, method_version)"
            + " values ('live', 'live', '2026-06-30', 1, '1')");
    loader.execute(
        """
        insert into core.funder (id, name, source, recorded_on, upload_id, upload_row, version, content_hash)
        values ('f:1', 'One', 'test', '2026-01-01', 1, 1, 1, 1), ('f:2', 'Two', 'test', '2026-01-01', 1, 1, 1, 1)
        """);
    // Two provinces of one theme: 1,000 persons each, 800 and 400 beyond capacity; a tenth of a
    // place for each is the reference.
    figures("education", 0.1);
    cell("education", "MA-TNG", "MA-01", 80, 90);
    cell("education", "MA-CAS", "MA-06", 40, 60);
  }

  @AfterEach
  void close() {
    loader.close();
    analyst.close();
    database.close();
  }

  @Test
  void tenFlowsMakeACostAndACallGoesToTheHighestPriority() {
    // Given flows of 1,000 MAD a place, and a call of 30,000 MAD
    flows("education", 10, "MAD");
    call("c:1", "MAD", "30000", null, "{}", "{}", null);
    // When
    publish();
    // Then a place costs 1,000; 80 places lack in one province and 40 in the other
    assertThat(row("select * from mart.place_cost where theme = 'education'"))
        .containsEntry("flows", 10)
        .containsEntry("median", 1000.0)
        .containsEntry("low", 1000.0)
        .containsEntry("high", 1000.0);
    assertThat(row("select * from mart.open_gap where area_code = 'MA-TNG'"))
        .containsEntry("lacking", 80.0)
        .containsEntry("closing_mad", 80_000.0)
        .containsEntry("weight", 1.0);
    // and all goes to the first, whose priority stays above the other's until 3/8 of its gap are
    // closed
    Map<String, Object> match = row("select * from mart.match");
    assertThat(match).containsEntry("area_code", "MA-TNG").containsEntry("grants", 1);
    assertThat((double) match.get("mad")).isCloseTo(30_000, within(1e-6));
    assertThat((double) match.get("places")).isCloseTo(30, within(1e-9));
    Map<String, Object> theme = row("select * from mart.match_theme");
    assertThat((double) theme.get("gap_before")).isCloseTo(60, within(1e-9));
    // 300 persons of 2,000 fewer beyond capacity, by the gap's own definition
    assertThat((double) theme.get("gap_after")).isCloseTo(45, within(1e-9));
    assertThat((double) theme.get("gini_after")).isLessThan((double) theme.get("gini_before"));
    Map<String, Object> summary = row("select * from mart.matching_summary");
    assertThat(summary).containsEntry("matched_calls", 1).containsEntry("budget_mad", 30_000.0);
    assertThat((double) summary.get("value"))
        .isCloseTo((double) summary.get("bound"), within(1e-6));
  }

  @Test
  void nineFlowsMakeNoCostAndNothingIsMatched() {
    flows("education", 9, "MAD");
    call("c:1", "MAD", "30000", null, "{}", "{}", null);
    publish();
    assertThat(row("select * from mart.place_cost where theme = 'education'"))
        .containsEntry("flows", 9)
        .containsEntry("median", null);
    assertThat(row("select * from mart.open_gap where area_code = 'MA-TNG'"))
        .containsEntry("lacking", 80.0)
        .containsEntry("closing_mad", null);
    assertThat(states()).containsExactly("no-gap");
    assertThat(rows("select * from mart.match")).isEmpty();
  }

  @Test
  void flowsOfAnotherCurrencyAreCountedApartAndNotConverted() {
    flows("education", 12, "EUR");
    publish();
    assertThat(row("select * from mart.place_cost where theme = 'education'"))
        .containsEntry("flows", 0)
        .containsEntry("flows_other_currency", 12)
        .containsEntry("median", null);
  }

  @Test
  void aCallThatTakesNoPartSaysWhy() {
    flows("education", 10, "MAD");
    call("c:1", "EUR", "30000", null, "{}", "{}", null);
    call("c:2", "MAD", "30000", null, "{}", "{}", "{training}");
    call("c:3", null, null, null, "{}", "{}", "{money}");
    call("c:4", "MAD", "30000", null, "{}", "{15110103}", null);
    call("c:5", "MAD", "30000", null, "{women}", "{}", null);
    call("c:6", "MAD", "100000", "90000", "{education}", "{MA-TNG}", null);
    call("c:7", "MAD", "500000", null, "{education}", "{MA-01}", "{money,goods}");
    call("c:8", "MAD", "30000", null, "{education}", "{MA-TNG}", null);
    loader.execute("update core.call set closes_on = '2026-06-29' where id = 'c:8'");
    publish();
    assertThat(states())
        .containsExactly(
            "other-currency",
            "not-money",
            "no-budget",
            "finer-than-province",
            "no-gap",
            "no-gap",
            "matched");
  }

  @Test
  void withoutAReferenceNoPlacesLack() {
    analyst.execute("update mart.theme_figures set tau = 0");
    flows("education", 10, "MAD");
    call("c:1", "MAD", "30000", null, "{}", "{}", null);
    publish();
    assertThat(row("select * from mart.open_gap where area_code = 'MA-TNG'"))
        .containsEntry("lacking", null)
        .containsEntry("closing_mad", null);
    assertThat(states()).containsExactly("no-gap");
  }

  @Test
  void moneyToAnOrganizationThatHidesItsPlaceStandsInNoFundersRow() {
    loader.execute(
        """
        insert into core.organization (id, name, kind, verification_level, source, recorded_on, upload_id, upload_row, version,
                                       content_hash)
        values ('o:1', 'O', 'association', 'self-declared', 'test', '2026-01-01', 1, 1, 1, 1);
        insert into core.site (id, organization_id, place_visibility, place_level, source, recorded_on, upload_id, upload_row,
                               version, content_hash)
        values ('s:1', 'o:1', 'unlisted', 'unknown', 'test', '2026-01-01', 1, 1, 1, 1)
        """);
    flows("education", 6, "MAD");
    loader.execute(
        "update core.flow set recipient_id = 'o:1', funder_id = 'f:2',"
            + " places = '[{\"level\": \"province\", \"areas\": [\"MA-CAS\"]}]' where id <> 'g:6'");
    new CountedRecords(analyst).takeUp();
    publish();
    assertThat(
            rows("select funder_id, area_code, amount::text from mart.funder_presence order by 1"))
        .extracting(Map::values)
        .extracting(Object::toString)
        .containsExactly("[f:1, MA-TNG, 6000.00]", "[null, null, 15000.00]");
  }

  @Test
  void publishingAgainChangesNothing() {
    flows("education", 10, "MAD");
    call("c:1", "MAD", "30000", null, "{}", "{}", null);
    publish();
    List<Map<String, Object>> first = rows("select * from mart.match");
    publish();
    assertThat(rows("select * from mart.match")).isEqualTo(first);
  }

  private void publish() {
    new SnapshotReader(analyst).read(flow -> {});
    analyst.useTransaction(handle -> MatchingFigures.standard().publish(handle, AS_OF, DEMAND));
  }

  private void figures(String theme, double tau) {
    analyst.execute(
        "insert into mart.theme_figures (release_id, theme, sector, tau, tau_kind)"
            + " values ('live', ?, 'all', ?, 'relative')",
        theme,
        tau);
  }

  private void cell(String theme, String area, String region, double gap, double priority) {
    analyst.execute(
        """
        insert into mart.cell (release_id, theme, sector, area_code, level, region_code, need, sites, organizations, activities,
                               coverage, gap, unmet, deprivation, priority, evidence, known_need_share, communes_active,
                               communes_none_confirmed, communes_stale, communes_no_data, status, rank, rank_of)
        values ('live', ?, 'all', ?, 'province', ?, 1000, 0, 0, 0, ?, ?, ?, .5, ?, 'active', 1, 1, 0, 0, 0, 'ranked', 1, 2)
        """,
        theme,
        area,
        region,
        1 - gap / 100,
        gap,
        10 * gap,
        priority);
  }

  /** Flows of 1,000 a place, the n-th of n places. */
  private void flows(String theme, int count, String currency) {
    for (int n = 1; n <= count; n++) {
      loader.execute(
          """
          insert into core.flow (id, funder_id, title, amount, currency, flow_class, kind, transaction_type, places_funded, themes,
                                 places, source, recorded_on, upload_id, upload_row, version, content_hash)
          values (?, 'f:1', 'T', ?, ?, 'civil-society', 'grant', 'disbursement', ?, jsonb_build_array(jsonb_build_object('theme', ?)),
                  '[{"level": "province", "areas": ["MA-TNG"]}]', 'test', '2026-01-01', 1, 1, 1, 1)
          """,
          "g:" + n,
          1000 * n,
          currency,
          n,
          theme);
    }
  }

  private void call(
      String id,
      String currency,
      String budget,
      String smallest,
      String themes,
      String areas,
      String kinds) {
    loader.execute(
        """
        insert into core.call (id, funder_id, title, themes, area_codes, support_kinds, budget, smallest_ticket, currency, source,
                               recorded_on, upload_id, upload_row, version, content_hash)
        values (?, 'f:1', 'Call', ?::text[], ?::text[], ?::text[], ?::numeric, ?::numeric, ?, 'test', '2026-01-01', 1, 1, 1, 1)
        """,
        id,
        themes,
        areas,
        kinds == null ? "{}" : kinds,
        budget,
        smallest,
        currency);
  }

  private List<String> states() {
    return analyst
        .createQuery("select state from mart.match_call order by call_id")
        .mapTo(String.class)
        .list();
  }

  private Map<String, Object> row(String sql) {
    return analyst.createQuery(sql).mapToMap().one();
  }

  private List<Map<String, Object>> rows(String sql) {
    return analyst.createQuery(sql).mapToMap().list();
  }
}
