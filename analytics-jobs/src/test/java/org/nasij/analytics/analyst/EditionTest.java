package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.following.Following;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** Editions: copies of all figures, cut once nothing is pending, and the trends over them. */
class EditionTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final LocalDate RECENT = LocalDate.of(2026, 1, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T12:00:00Z"), ZoneOffset.UTC);
  private static final String DAR_CHAOUI = "15110507";

  private TestDatabase database;
  private Handle handle;
  private RequestQueue queue;
  private TestRecords records;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    database.execute("update reference.instance set world = 'real', as_of = '" + AS_OF + "'");
    handle = Jdbi.open(database.as(Role.ANALYST)::open);
    queue = new RequestQueue(handle);
    records = new TestRecords(database).organization("o:1", "association");
  }

  @AfterEach
  void close() {
    handle.close();
    database.close();
  }

  /** Counts in a table of its own; writes how many activities it saw, by theme. */
  private static final class Counting implements Following {
    final List<Set<String>> published = new ArrayList<>();
    int failures;

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public Set<String> recordTypes() {
      return Set.of("volunteer");
    }

    @Override
    public void publish(Handle analyst, Gaps gaps, Set<String> themes) {
      published.add(themes);
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("not yet");
      }
      for (String theme : themes) {
        analyst.execute("delete from mart.counting where release_id = 'live' and theme = ?", theme);
        analyst.execute(
            "insert into mart.counting (release_id, theme, activities) values ('live', ?, ?)",
            theme,
            gaps.snapshot().activities().size());
      }
    }
  }

  @Test
  void anEditionHoldsEveryTableAndIsCutOnceWhatFollowsHasCaughtUp() throws Exception {
    // Given a part that follows, with a table of its own and another that refers to it
    database.execute(
        "create table mart.counting (release_id text not null references mart.release on delete cascade,"
            + " theme text not null, number bigint generated always as identity, activities integer not null,"
            + " primary key (release_id, theme))");
    database.execute(
        "create table mart.a_detail (release_id text not null, theme text not null,"
            + " foreign key (release_id, theme) references mart.counting on delete cascade)");
    Counting counting = new Counting();
    records.outreach("a:1", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 500.0, RECENT);
    // When
    String error = cut("first", counting);
    // Then
    assertThat(error).isNull();
    assertThat(counting.published).hasSize(16).allMatch(themes -> themes.size() == 1);
    assertThat(
            rows(
                "select release_id, count(*) as themes, sum(activities) as activities from mart.counting"
                    + " group by release_id order by release_id"))
        .containsExactly(
            Map.of("release_id", "first", "themes", 16L, "activities", 16L),
            Map.of("release_id", "live", "themes", 16L, "activities", 16L));
    assertThat(
            rows(
                "select count(*) as n from (select theme, sector, area_code, gap, rank from mart.cell"
                    + " where release_id = 'live' except select theme, sector, area_code, gap, rank from mart.cell"
                    + " where release_id = 'first') d"))
        .containsExactly(Map.of("n", 0L));
    assertThat(rows("select id, base_edition from mart.release order by id"))
        .containsExactly(
            Map.of("id", "first", "base_edition", "first"),
            Map.of("id", "live", "base_edition", "first"));
    assertThat(
            rows("select count(*) as n from mart.theme_state where revision >= touched_revision"))
        .containsExactly(Map.of("n", 32L));
  }

  @Test
  void aPartThatFailsFailsTheEditionAndStaysPending() throws Exception {
    database.execute(
        "create table mart.counting (release_id text not null references mart.release on delete cascade,"
            + " theme text not null, activities integer not null, primary key (release_id, theme))");
    Counting counting = new Counting();
    counting.failures = 1;

    String error = cut("first", counting);

    assertThat(error).contains("counting", "not yet");
    assertThat(rows("select id from mart.release")).containsExactly(Map.of("id", "live"));
    assertThat(rows("select count(*) as n from mart.theme_state where revision < touched_revision"))
        .containsExactly(Map.of("n", 16L));
  }

  @Test
  void fromTheEighthEditionOnThePanelHasATrend() throws Exception {
    // Given an organization that reports all the time and grows by 100 places an edition, and
    // another that reports late
    records
        .organization("o:late", "association")
        .outreach("a:1", "o:1", List.of("housing"), List.of(DAR_CHAOUI), 100.0, RECENT);
    for (int edition = 1; edition <= 8; edition++) {
      if (edition == 5) {
        records.outreach(
            "a:late", "o:late", List.of("housing"), List.of(DAR_CHAOUI), 5000.0, RECENT);
      }
      records
          .write(
              "update core.activity set capacity = cast(? as double precision) where id = 'a:1'",
              100.0 * edition)
          .changed();
      assertThat(rows("select count(*) as n from mart.trend")).containsExactly(Map.of("n", 0L));
      // When
      assertThat(cut("e" + edition)).isNull();
    }
    // Then the trend is that of the first, in its commune and above
    List<Map<String, Object>> trends =
        rows(
            "select area_code, theme, editions, s, tau, p, slope, intercept from mart.trend order by area_code");
    assertThat(trends)
        .extracting(row -> row.get("area_code"))
        .containsExactly(DAR_CHAOUI, "MA", "MA-01", "MA-TNG");
    assertThat(trends)
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("theme", "housing").containsEntry("editions", 8);
              assertThat((Double) row.get("s")).isEqualTo(28);
              assertThat((Double) row.get("tau")).isEqualTo(1);
              assertThat((Double) row.get("p")).isLessThan(0.01);
              assertThat((Double) row.get("slope")).isCloseTo(100, within(1e-9));
              assertThat((Double) row.get("intercept")).isCloseTo(100, within(1e-9));
            });
  }

  /** Asks for an edition; returns why it was refused, null where it was not. */
  private String cut(String name, Following... followings) throws SQLException {
    AccessJob job =
        model -> {
          var pairs = model.formPairs();
          return new AccessJob.Result(
              model.problems().stream().map(problem -> problem.solve(pairs)).toList(),
              pairs.size());
        };
    long id = queue.add(new AnalysisRequest(name, null));
    new Analyst(database.as(Role.ANALYST), Analysis.of(job, List.of(followings), CLOCK), CLOCK)
        .answerAll(new AnalystConnection(handle));
    return queue.state(id).errorOrNull();
  }

  private List<Map<String, Object>> rows(String sql) {
    return handle.createQuery(sql).mapToMap().list();
  }
}
