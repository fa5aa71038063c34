package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingChangesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest(name = "changes {0} ms after the first: due after {1} ms")
  @CsvSource(
      textBlock =
          """
          '',                            200
          '150',                         350
          '150 300 450',                 650
          '1000',                        1200
          '1900',                        2000
          '400 800 1200 1600 1800 1999', 2000
          """)
  void anAnalysisIsDueOnceItIsQuietOrTheFirstChangeHasWaitedLongEnough(
      String laterMillis, long dueMillis) {
    PendingChanges pending = PendingChanges.since(START);

    for (String millis : laterMillis.isEmpty() ? new String[0] : laterMillis.split(" ")) {
      pending = pending.and(START.plusMillis(Long.parseLong(millis)));
    }

    assertThat(pending.dueAt()).isEqualTo(START.plusMillis(dueMillis));
  }
}
