package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

class FreshnessTest {
  private static final String GAPS = "/api/v1/gaps?theme=education";
  private static final String DIRECTORY = "/api/v1/organizations";

  private TestApi api;

  @BeforeEach
  void start() {
    api = TestApi.filled();
    await(() -> tag(GAPS) != null);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void whatTheClientHoldsIsConfirmedWithoutAQuery() {
    // Given a client that holds the figures
    String tag = tag(GAPS);
    double before = queries();

    // When it asks again
    HttpResponse<String> again = api.client().get(GAPS, "If-None-Match", "\"other\", " + tag);

    // Then nothing is sent and no connection was used
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(queries()).isEqualTo(before);
  }

  @Test
  void aNewReleaseMakesFiguresAndDirectoryOld() {
    String gaps = tag(GAPS);
    String directory = tag(DIRECTORY);

    MartFixture.figures(api.database(), 8);

    await(() -> !tag(GAPS).equals(gaps));
    assertThat(api.client().get(GAPS, "If-None-Match", gaps).statusCode()).isEqualTo(200);
    assertThat(api.client().json(GAPS).get("revision").asLong()).isEqualTo(8);
    assertThat(tag(DIRECTORY)).isNotEqualTo(directory);
  }

  @Test
  void aChangeOfRecordsMakesTheDirectoryOldAndLeavesTheFigures() {
    String gaps = tag(GAPS);
    String directory = tag(DIRECTORY);

    MartFixture.run(api.database(), Role.LOADER, "notify nasij_change");

    await(() -> !tag(DIRECTORY).equals(directory));
    assertThat(api.client().get(GAPS, "If-None-Match", gaps).statusCode()).isEqualTo(304);
  }

  @Test
  void whatHappenedWhileNobodyListenedIsNotMissed() {
    // Given a client that holds the figures
    String tag = tag(GAPS);

    // When the listening connection is lost and a release appears meanwhile
    api.database()
        .execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nasij_web'"
                + " and query like '%mart.release where id%' and datname = current_database()");
    await(() -> !tag.equals(tag(GAPS)));

    // Then it is never told that what it holds is current, and is told so again once listened to
    assertThat(api.client().get(GAPS, "If-None-Match", tag).statusCode()).isEqualTo(200);
    await(() -> tag(GAPS) != null);
    assertThat(api.client().get(GAPS, "If-None-Match", tag(GAPS)).statusCode()).isEqualTo(304);
  }

  private String tag(String path) {
    return api.client()
        .get(path + "&limit=1".replace("&", path.contains("?") ? "&" : "?"))
        .headers()
        .firstValue("ETag")
        .orElse(null);
  }

  private double queries() {
    return api.client()
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("hikaricp_connections_usage_seconds_count"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
