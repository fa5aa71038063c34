package org.nasij.analytics.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is moved on, and counts how often it was read. */
public final class TestClock extends Clock {
  private final AtomicLong reads = new AtomicLong();
  private volatile Instant now;

  public TestClock(Instant start) {
    this.now = start;
  }

  /** Moves it on; by one thread alone. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** How often it was read: whoever reads it again has gone on with the time that it tells. */
  public long reads() {
    return reads.get();
  }

  @Override
  public Instant instant() {
    reads.incrementAndGet();
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("It tells UTC");
  }
}
