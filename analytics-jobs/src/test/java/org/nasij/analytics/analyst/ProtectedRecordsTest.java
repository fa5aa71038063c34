package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.matching.MatchingFigures;
import org.nasij.analytics.strength.StrengthFollowing;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;

/**
 * What may tell of an organization at risk enters the figures by editions, at least five changes
 * together, and never by the live figures (METHOD 12).
 */
class ProtectedRecordsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final LocalDate RECENT = LocalDate.of(2026, 1, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC);
  private static final String DAR_CHAOUI = "15110507";
  private static final String EDUCATION = "[{\"theme\": \"education\"}]";
  private static final String TANGER = "[{\"level\": \"province\", \"areas\": [\"MA-TNG\"]}]";

  private final List<Following> followings =
      List.of(new StrengthFollowing(ReferenceFiles.themes()), MatchingFigures.standard());
  private final AccessJob job =
      model -> {
        var pairs = model.formPairs();
        return new AccessJob.Result(
            model.problems().stream().map(problem -> problem.solve(pairs)).toList(), pairs.size());
      };

  private TestDatabase database;
  private Handle handle;
  private TestRecords records;
  private Analysis analysis;

  @BeforeEach
  void givenAProvinceThatIsKnownAndMoneyThatIsCounted() {
    database = TestDatabase.create();
    database.execute("update reference.instance set world = 'real', as_of = '" + AS_OF + "'");
    handle = Jdbi.open(database.as(Role.ANALYST)::open);
    analysis = Analysis.of(job, followings, CLOCK);
    records =
        new TestRecords(database)
            .funder("f:1")
            .organization("o:open", "association")
            .siteInCommune("s:open", "o:open", DAR_CHAOUI)
            .activityAtSite("a:open", "o:open", "s:open", List.of("education"), 300.0, RECENT)
            .inventory("i:1", "MA-TNG", List.of(), RECENT);
    for (int n = 1; n <= 10; n++) {
      flow("g:" + n, "o:open", 1000 * n);
    }
    for (int n = 1; n <= 5; n++) {
      organizationWithoutExactPlace("o:" + n, n % 2 == 0 ? "unlisted" : "approximate");
    }
  }

  @AfterEach
  void close() {
    handle.close();
    database.close();
  }

  @Test
  void moneyThatArrivesForProtectedOrganizationsIsTakenUpByFiveAndNeverLive() throws Exception {
    Gaps gaps = whole();
    Map<String, String> before = figures("live");
    BigDecimal total = total("live");
    for (int n = 1; n <= 4; n++) {
      // When one flow arrives at a time
      flow("p:" + n, "o:" + n, 500 + n);
      gaps = follow(gaps, "flow");
      // Then no live figure differs by it, nor if all is computed anew
      assertThat(figures("live")).isEqualTo(before);
    }
    gaps = whole();
    assertThat(figures("live")).isEqualTo(before);
    // Nor does an edition that finds but four
    cut("four");
    assertThat(figures("four")).isEqualTo(figures("live"));
    assertThat(total("four")).isEqualByComparingTo(total);
    // When there are five
    flow("p:5", "o:5", 505);
    follow(gaps, "flow");
    assertThat(total("live")).isEqualByComparingTo(total);
    cut("five");
    // Then they are taken up together, and live goes on from there
    BigDecimal taken = total.add(new BigDecimal(501 + 502 + 503 + 504 + 505));
    assertThat(total("five")).isEqualByComparingTo(taken);
    assertThat(total("live")).isEqualByComparingTo(taken);
    assertThat(total("four")).isEqualByComparingTo(total);
    assertThat(withheld("five")).isEqualByComparingTo("57515.00");
    assertThat(funded("five")).isZero();
    // And one that changes is held as it was taken up
    gaps = whole();
    records.write("update core.flow set amount = 99999 where id = 'p:3'");
    follow(gaps, "flow");
    assertThat(total("live")).isEqualByComparingTo(taken);
    cut("one-changed");
    assertThat(total("one-changed")).isEqualByComparingTo(taken);
  }

  @Test
  void moneyToAnOrganizationThatHidesItsPlaceStaysInTheSumsAndLeavesTheFundersRow()
      throws Exception {
    // Given a flow to an organization that shows where it is
    records.organization("o:later", "association").siteInCommune("s:later", "o:later", DAR_CHAOUI);
    flow("g:later", "o:later", 777);
    Gaps gaps = whole();
    Map<String, String> before = figures("live");
    assertThat(withheld("live")).isZero();
    // When it hides its place
    records.write(
        "update core.site set place_visibility = 'unlisted', place_level = 'unknown', area_code = null"
            + " where id = 's:later'");
    gaps = follow(gaps, "site");
    // Then sums, costs, strength and matching stay; the funder's row there is withheld whole, so
    // that
    // nothing is left of it to subtract
    assertThat(differing(before, figures("live"))).containsExactly("funder_presence");
    assertThat(withheld("live")).isEqualByComparingTo("55777.00");
    assertThat(funded("live")).isZero();
    // When it shows itself again
    records.write(
        "update core.site set place_visibility = 'exact', place_level = 'commune', area_code = ?"
            + " where id = 's:later'",
        DAR_CHAOUI);
    follow(gaps, "site");
    assertThat(figures("live")).isEqualTo(before);
  }

  @Test
  void supplyOfProtectedOrganizationsIsTakenUpByFiveAtTheProvinceAndNeverLive() throws Exception {
    Gaps gaps = whole();
    Map<String, String> before = figures("live");
    for (int n = 1; n <= 4; n++) {
      // When one activity arrives at a time: in the communes it declares, or at the hidden site
      activity(n);
      gaps = follow(gaps, "activity");
      // Then no live figure differs by it
      assertThat(figures("live")).isEqualTo(before);
    }
    gaps = whole();
    assertThat(figures("live")).isEqualTo(before);
    cut("four");
    assertThat(supply("four", "MA-TNG")).isEqualTo(300);
    // When there are five
    activity(5);
    follow(gaps, "activity");
    assertThat(supply("live", "MA-TNG")).isEqualTo(300);
    cut("five");
    // Then they are taken up: each with the median capacity, at the province, where they make no
    // commune active; the one whose place is unlisted and known by nothing else stands nowhere
    assertThat(supply("five", "MA-TNG")).isCloseTo(300 + 4 * 300, within(1e-9));
    assertThat(
            handle
                .createQuery(
                    "select area_code from mart.cell where release_id = 'five' and theme = 'education'"
                        + " and sector = 'all' and level = 'commune' and evidence = 'active'")
                .mapTo(String.class)
                .list())
        .containsExactly(DAR_CHAOUI);
    assertThat(supply("four", "MA-TNG")).isEqualTo(300);
  }

  @Test
  void supplyThatHidesItsPlaceLeavesItAtOnceAndComesBackByAnEdition() throws Exception {
    Gaps gaps = whole();
    records.write(
        "update core.site set place_visibility = 'approximate', place_level = 'province', area_code = 'MA-TNG'"
            + " where id = 's:open'");
    follow(gaps, "site");

    assertThat(supply("live", "MA-TNG")).isZero();
    for (int n = 1; n <= 4; n++) {
      activity(n);
    }
    cut("five");
    // Nothing tells the capacity of any of them
    assertThat(
            handle
                .createQuery(
                    "select supply is null from mart.cell where release_id = 'five' and area_code = 'MA-TNG'"
                        + " and theme = 'education' and sector = 'all'")
                .mapTo(Boolean.class)
                .one())
        .isTrue();
  }

  private void organizationWithoutExactPlace(String id, String visibility) {
    records
        .organization(id, "association")
        .write(
            """
            insert into core.site (id, organization_id, place_visibility, place_level, area_code, source, recorded_on,
                                   upload_id, upload_row, version, content_hash)
            values (?, ?, ?, ?, ?, 'test', '2026-01-01', 1, 1, 1, 1)
            """,
            "s:" + id,
            id,
            visibility,
            visibility.equals("unlisted") ? "unknown" : "province",
            visibility.equals("unlisted") ? null : "MA-TNG");
  }

  private void flow(String id, String recipient, int amount) {
    records
        .flow(id, "f:1", amount + ".00", EDUCATION, TANGER)
        .write(
            "update core.flow set recipient_id = ?, places_funded = 10, dated_on = '2026-05-01' where id = ?",
            recipient,
            id);
  }

  /** Of organization 2 at its unlisted site, of the others in a commune that they name. */
  private void activity(int n) {
    if (n == 2) {
      records.activityAtSite("p:2", "o:2", "s:o:2", List.of("education"), 77.0, RECENT);
    } else {
      records.outreach(
          "p:" + n, "o:" + n, List.of("education"), List.of("15110103"), 70.0 + n, RECENT);
    }
  }

  private Gaps whole() throws Exception {
    Gaps gaps = analysis.whole(handle, null);
    publishWhatFollows(gaps);
    return gaps;
  }

  private Gaps follow(Gaps gaps, String recordType) throws Exception {
    records.write("insert into core.change (record_type, records) values (?, 1)", recordType);
    Gaps followed = analysis.changed(handle, gaps, null);
    publishWhatFollows(followed);
    return followed;
  }

  private void publishWhatFollows(Gaps gaps) throws Exception {
    for (Following following : followings) {
      handle.useTransaction(t -> following.publish(handle, gaps, gaps.model().themes()));
    }
  }

  private void cut(String edition) throws Exception {
    RequestQueue queue = new RequestQueue(handle);
    long id = queue.add(new AnalysisRequest(edition, null));
    new Analyst(database.as(Role.ANALYST), analysis, CLOCK)
        .answerAll(new AnalystConnection(handle));
    assertThat(queue.state(id).errorOrNull()).isNull();
  }

  /** Every published table of a release: how many rows, and a sum over them. */
  private Map<String, String> figures(String release) {
    Map<String, String> figures = new TreeMap<>();
    List<String> tables =
        handle
            .createQuery(
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                    + " where c.relnamespace = 'mart'::regnamespace and c.relkind = 'r' and a.attname = 'release_id'"
                    + " and c.relname not in ('theme_state', 'reporter', 'reported_supply', 'trend')")
            .mapTo(String.class)
            .list();
    for (String table : tables) {
      figures.put(
          table,
          handle
              .createQuery(
                  "select count(*) || ' ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'release_id')::text, 0)), 0)"
                      + " from mart.<table> t where release_id = :release")
              .define("table", table)
              .bind("release", release)
              .mapTo(String.class)
              .one());
    }
    return figures;
  }

  private static Set<String> differing(Map<String, String> one, Map<String, String> other) {
    Set<String> differing = new TreeSet<>();
    one.forEach(
        (table, rows) -> {
          if (!rows.equals(other.get(table))) {
            differing.add(table);
          }
        });
    return differing;
  }

  private BigDecimal total(String release) {
    return amount("select sum(amount) from mart.ledger_total where release_id = :release", release);
  }

  private BigDecimal withheld(String release) {
    return amount(
        "select coalesce(sum(amount), 0) from mart.funder_presence where release_id = :release"
            + " and funder_id is null",
        release);
  }

  private BigDecimal funded(String release) {
    return amount(
        "select coalesce(sum(amount), 0) from mart.funder_presence where release_id = :release"
            + " and funder_id is not null",
        release);
  }

  private BigDecimal amount(String sql, String release) {
    return handle.createQuery(sql).bind("release", release).mapTo(BigDecimal.class).one();
  }

  private double supply(String release, String area) {
    return handle
        .createQuery(
            "select supply from mart.cell where release_id = :release and area_code = :area"
                + " and theme = 'education' and sector = 'all'")
        .bind("release", release)
        .bind("area", area)
        .mapTo(Double.class)
        .one();
  }
}
