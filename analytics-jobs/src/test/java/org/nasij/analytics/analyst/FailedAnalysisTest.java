package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.analytics.testing.TestSpark;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** An analysis that fails is told to whoever asked; the analyst goes on with the next request. */
class FailedAnalysisTest {
  private static final String LARGEST_AMOUNT = "999999999999999999.99";

  private TestDatabase database;
  private Handle handle;
  private RequestQueue queue;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    handle = Jdbi.open(database.as(Role.ANALYST)::open);
    queue = new RequestQueue(handle);
  }

  @AfterEach
  void close() {
    handle.close();
    database.close();
  }

  @Test
  void aTaskThatFailsOnSparkFailsTheRequest() throws Exception {
    // Given
    long first = queue.add(AnalysisRequest.LIVE);
    long second = queue.add(new AnalysisRequest("2026-11", null));
    // When
    answerAll(model -> failOnSpark());
    // Then
    assertThat(queue.state(first).errorOrNull()).contains("The analysis failed", "task is lost");
    assertThat(queue.state(second).errorOrNull()).contains("The analysis failed", "task is lost");
    assertThat(new Releases(handle).find(Release.LIVE)).isEmpty();
  }

  @Test
  void aRowTheDatabaseRefusesFailsTheRequest() throws Exception {
    // Given two amounts whose sum is too large for the ledger
    new TestRecords(database)
        .funder("f:1")
        .flow("m:1", "f:1", LARGEST_AMOUNT, "[]", "[]")
        .flow("m:2", "f:1", LARGEST_AMOUNT, "[]", "[]");
    long id = queue.add(AnalysisRequest.LIVE);
    // When
    answerAll(new SparkAccessJob(TestSpark.session()));
    // Then
    assertThat(queue.state(id).errorOrNull()).contains("The analysis failed", "overflow");
    assertThat(new Releases(handle).find(Release.LIVE)).isEmpty();
  }

  @Test
  void aRecordTheMethodCannotReadIsAFailureAndNoRefusal() throws Exception {
    // Given
    new TestRecords(database)
        .funder("f:1")
        .flow("m:1", "f:1", "1.00", "[{\"theme\": \"no-such\", \"share\": null}]", "[]");
    long id = queue.add(AnalysisRequest.LIVE);
    // When
    answerAll(new SparkAccessJob(TestSpark.session()));
    // Then
    assertThat(queue.state(id).errorOrNull()).contains("The analysis failed", "no-such");
  }

  private void answerAll(AccessJob job) throws Exception {
    try (AnalystConnection lock = AnalystConnection.open(database.as(Role.ANALYST))) {
      Clock clock = Clock.systemUTC();
      new Analyst(database.as(Role.ANALYST), Analysis.of(job, List.of(), clock), clock)
          .answerAll(lock);
    }
  }

  private static AccessJob.Result failOnSpark() {
    new JavaSparkContext(TestSpark.session().sparkContext())
        .parallelize(List.of(1))
        .foreach(
            number -> {
              throw new IllegalStateException("task is lost");
            });
    return new AccessJob.Result(List.of(), 0);
  }
}
