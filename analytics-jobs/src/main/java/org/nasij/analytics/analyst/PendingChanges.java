package org.nasij.analytics.analyst;

import java.time.Duration;
import java.time.Instant;

/**
 * Changes no analysis has covered yet. They are worth one when none has followed for a while, or
 * when the first has waited long enough.
 *
 * @param first when the first of them was seen
 * @param last when the last of them was seen
 */
record PendingChanges(Instant first, Instant last) {
  /** How long it must be quiet: a record and what comes with it are worth one analysis. */
  static final Duration QUIET = Duration.ofMillis(200);

  /** How long the first change waits at most. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  static PendingChanges since(Instant now) {
    return new PendingChanges(now, now);
  }

  PendingChanges and(Instant now) {
    return new PendingChanges(first, now);
  }

  /** When an analysis is due if nothing more happens. */
  Instant dueAt() {
    Instant quiet = last.plus(QUIET);
    Instant limit = first.plus(LIMIT);
    return quiet.isBefore(limit) ? quiet : limit;
  }
}
