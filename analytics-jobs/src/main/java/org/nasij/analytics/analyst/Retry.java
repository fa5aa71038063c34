package org.nasij.analytics.analyst;

import java.time.Duration;
import java.time.Instant;

/**
 * When work that failed is tried again: after a second, then after twice as long each time, up to a
 * minute.
 *
 * @param pause how long it rests
 * @param at when it is tried again
 */
record Retry(Duration pause, Instant at) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** After a first failure. */
  static Retry after(Instant failure) {
    return new Retry(SHORTEST, failure.plus(SHORTEST));
  }

  /** After one more failure. */
  Retry again(Instant failure) {
    Duration twice = pause.multipliedBy(2);
    Duration next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    return new Retry(next, failure.plus(next));
  }
}
