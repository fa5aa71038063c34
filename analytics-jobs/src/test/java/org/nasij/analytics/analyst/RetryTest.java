package org.nasij.analytics.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void workThatFailsRestsTwiceAsLongEachTimeUpToAMinute() {
    List<Long> pauses = new ArrayList<>();
    Instant failure = START;
    Retry retry = Retry.after(failure);

    for (int i = 0; i < 8; i++) {
      assertThat(retry.at()).isEqualTo(failure.plus(retry.pause()));
      pauses.add(retry.pause().toSeconds());
      failure = retry.at().plusSeconds(3);
      retry = retry.again(failure);
    }

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
  }
}
