package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.WriterAppender;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.testing.TestClock;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.analytics.testing.TestSpark;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** What becomes of the live figures when Spark fails under the analyst, or stops. */
class RecoveryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Reads of the clock after which the analyst has surely looked at it once more. */
  private static final int ROUNDS = 8;

  private final TestClock clock = new TestClock(Instant.parse("2026-07-15T12:00:00Z"));
  private final StringWriter log = new StringWriter();
  private final WriterAppender appender =
      WriterAppender.newBuilder().setName("recovery").setTarget(log).build();
  private TestDatabase test;
  private Database database;
  private Handle handle;
  private Analyst analyst;
  private Thread thread;
  private volatile @Nullable Throwable ended;

  @BeforeEach
  void open() {
    test = TestDatabase.create();
    database = test.as(Role.ANALYST);
    handle = Jdbi.open(database::open);
    appender.start();
    logger().addAppender(appender);
  }

  @AfterEach
  void close() throws InterruptedException {
    analyst.stop();
    thread.join(PATIENCE.toMillis());
    logger().removeAppender(appender);
    handle.close();
    test.close();
  }

  @Test
  void figuresThatFailAreTriedAgainAfterPausesThatGrowUntilTheyAreThere() throws Exception {
    // Given tasks that are lost
    FailingJob job = new FailingJob();
    start(job);
    await(() -> job.attempts.get() == 1);
    for (int seconds : new int[] {1, 2, 4}) {
      await(() -> log.toString().contains("tried again in " + seconds + " s"));
      int attempts = job.attempts.get();
      // When the pause is not over, then nothing is tried, not for a changed record either
      clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
      new TestRecords(test).changed();
      goRound();
      assertThat(job.attempts.get()).isEqualTo(attempts);
      // When it is
      clock.advance(Duration.ofMillis(1));
      await(() -> job.attempts.get() == attempts + 1);
    }
    assertThat(new Releases(handle).find(Release.LIVE)).isEmpty();
    // When tasks go through again
    job.fails = false;
    await(() -> log.toString().contains("tried again in 8 s"));
    clock.advance(Duration.ofSeconds(8));
    // Then
    await(() -> new Releases(handle).find(Release.LIVE).isPresent());
    await(() -> count("select count(*) from core.change") == 0);
    assertThat(log.toString()).contains("could not be computed and stay as they were");
  }

  @Test
  void whenSparkStopsTheAnalystEndsAndTheNextOneTakesUpWhatItLeft() throws Exception {
    // Given
    start(new SparkAccessJob(TestSpark.session()));
    await(() -> new Releases(handle).find(Release.LIVE).isPresent());
    // When
    TestSpark.session().stop();
    new TestRecords(test).organization("o:1", "association").changed();
    // Then
    thread.join(PATIENCE.toMillis());
    assertThat(ended)
        .isInstanceOf(JobStoppedException.class)
        .hasMessageContaining("Spark has stopped")
        .hasMessageContaining("./nasij up starts the analyst again");
    assertThat(count("select count(*) from core.change")).isEqualTo(1);
    // When it is started again
    start(new SparkAccessJob(TestSpark.session()));
    // Then
    await(() -> count("select count(*) from core.change") == 0);
    assertThat(new Releases(handle).find(Release.LIVE).orElseThrow().revision()).isEqualTo(2);
  }

  /** Runs tasks on Spark that fail, for as long as it is told to. */
  private static final class FailingJob implements AccessJob {
    final AtomicInteger attempts = new AtomicInteger();
    private final AccessJob job = new SparkAccessJob(TestSpark.session());
    volatile boolean fails = true;

    @Override
    public Result run(CoverageModel model) {
      attempts.incrementAndGet();
      if (fails) {
        JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
            .parallelize(List.of(1))
            .foreach(
                number -> {
                  throw new IllegalStateException("task is lost");
                });
      }
      return job.run(model);
    }
  }

  private void start(AccessJob job) throws InterruptedException {
    analyst = new Analyst(database, Analysis.of(job, List.of(), clock), clock);
    AnalystConnection lock = AnalystConnection.open(database);
    thread =
        new Thread(
            () -> {
              try {
                analyst.run(lock);
              } catch (InterruptedException | RuntimeException e) {
                ended = e;
              }
            });
    thread.start();
  }

  private void goRound() {
    long seen = clock.reads();
    await(() -> clock.reads() >= seen + ROUNDS);
  }

  private long count(String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private static Logger logger() {
    return (Logger) LogManager.getLogger(Analyst.class);
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long; log: %s", log).isLessThan(deadline);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
