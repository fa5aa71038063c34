package org.nasij.ingestion.intake;

import java.io.Serial;

/**
 * Nothing of a run moved for a while; the message says what is down and what to do. The upload is
 * stored: it goes on by itself once the cause is gone.
 */
public final class RunStalledException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** What was found to be down. */
  public enum Reason {
    /** No loader is connected to the database. */
    LOADER_NOT_RUNNING,
    /** None of the bootstrap servers accepts a connection. */
    BROKER_UNREACHABLE,
    /** Loader and broker answer, and still nothing moves. */
    NO_PROGRESS
  }

  private final Reason reason;
  private final RunCounts counts;

  RunStalledException(Reason reason, RunCounts counts, String message) {
    super(message);
    this.reason = reason;
    this.counts = counts;
  }

  /** What is down. */
  public Reason reason() {
    return reason;
  }

  /** What had become of the run's records by then. */
  public RunCounts counts() {
    return counts;
  }
}
