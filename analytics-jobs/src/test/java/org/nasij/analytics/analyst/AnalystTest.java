package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.analytics.testing.TestSpark;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** The analyst at work: hears, computes, publishes, survives. */
class AnalystTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TestDatabase test;
  private Database database;
  private Handle handle;
  private RequestQueue queue;
  private Analyst analyst;
  private Thread thread;

  @BeforeEach
  void start() throws Exception {
    test = TestDatabase.create();
    database = test.as(Role.ANALYST);
    handle = Jdbi.open(database::open);
    queue = new RequestQueue(handle);
    Analysis analysis =
        Analysis.of(new SparkAccessJob(TestSpark.session()), List.of(), Clock.systemUTC());
    analyst = new Analyst(database, analysis, Clock.systemUTC());
    AnalystConnection lock = AnalystConnection.open(database);
    thread =
        new Thread(
            () -> {
              try {
                analyst.run(lock);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    analyst.stop();
    thread.join(PATIENCE.toMillis());
    assertThat(thread.isAlive()).isFalse();
    handle.close();
    test.close();
  }

  @Test
  void publishesTheNeedWhenThereAreNoRecordsYet() {
    assertThat(await(() -> revision().filter(revision -> revision == 1))).isPresent();
  }

  @Test
  void followsChangedRecords() {
    await(this::revision);
    new TestRecords(test)
        .organization("o:1", "association")
        .outreach(
            "a:1",
            "o:1",
            List.of("housing"),
            List.of("15110507"),
            5.0,
            LocalDate.now(Clock.systemUTC()))
        .changed();

    await(() -> revision().filter(revision -> revision == 2));

    assertThat(count("select count(*) from core.change")).isZero();
    assertThat(
            count(
                "select count(*) from mart.cell where supply = 5 and level = 'commune' and sector = 'all'"))
        .isEqualTo(1);
  }

  @Test
  void answersARequestForAnEdition() {
    long id = queue.add(new AnalysisRequest("2026-11", null));

    RequestQueue.State state = finished(id);

    assertThat(state.errorOrNull()).isNull();
    assertThat(state.revisionOrNull()).isPositive();
    assertThat(new Releases(handle).find("2026-11")).isPresent();
  }

  @Test
  void tellsWhyARequestWasRefused() {
    finished(queue.add(new AnalysisRequest("2026-11", null)));

    RequestQueue.State again = finished(queue.add(new AnalysisRequest("2026-11", null)));
    handle.execute("insert into mart.analysis_request (edition) values ('Not A Name')");
    handle.execute("notify nasij_analysis");
    Long unnamed =
        handle.createQuery("select max(id) from mart.analysis_request").mapTo(Long.class).one();

    assertThat(again.errorOrNull()).contains("2026-11 exists").contains("choose another name");
    assertThat(finished(unnamed).errorOrNull()).contains("An edition cannot be called");
  }

  @Test
  void goesOnWhenTheDatabaseIsBack() {
    await(this::revision);

    test.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where usename = 'nasij_analyst' and query not like '%terminate%'"
            + " and datname = current_database()");
    handle.close();
    handle = awaitConnection();
    queue = new RequestQueue(handle);
    long id = queue.add(AnalysisRequest.LIVE);

    assertThat(finished(id).errorOrNull()).isNull();
  }

  @Test
  void oneAnalystWorksOnADatabase() {
    assertThatThrownBy(() -> AnalystConnection.open(database))
        .isInstanceOf(AnalystRunningException.class)
        .hasMessageContaining("Another analyst works on the database");
  }

  private Handle awaitConnection() {
    return await(
            () -> {
              try {
                return Optional.of(Jdbi.open(database::open));
              } catch (JdbiException e) {
                return Optional.empty();
              }
            })
        .orElseThrow();
  }

  private Optional<Long> revision() {
    return new Releases(handle).find(Release.LIVE).map(Release::revision);
  }

  private RequestQueue.State finished(long id) {
    return await(() -> Optional.of(queue.state(id)).filter(RequestQueue.State::finished))
        .orElseThrow();
  }

  private long count(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private static <T> Optional<T> await(Supplier<Optional<T>> condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> found = condition.get();
    while (found.isEmpty()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      found = condition.get();
    }
    return found;
  }
}
