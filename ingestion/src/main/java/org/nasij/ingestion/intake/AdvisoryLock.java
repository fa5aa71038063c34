package org.nasij.ingestion.intake;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that one process of an instance does at a time. The lock belongs to a database connection:
 * when that is lost, so are the lock and the transaction that relied on it.
 */
public enum AdvisoryLock {
  /** Writing the topic from what intake stored. */
  RELAY(1),
  /** Reading the topic into {@code core}. */
  LOADER(2);

  /** First key of every lock of ours: "nasj" in ASCII. */
  private static final int CLASS = 0x6e61736a;

  private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
  private static final int RETRY_MILLIS = 1_000;

  private final int key;

  AdvisoryLock(int key) {
    this.key = key;
  }

  /** Takes the lock for this connection if nobody else has it. */
  public boolean tryTake(Handle connection) {
    return connection
        .createQuery("select pg_try_advisory_lock(:class, :key)")
        .bind("class", CLASS)
        .bind("key", key)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Stands by until the lock is free, and takes it.
   *
   * @param stopped asked each second
   * @return whether it was taken; false if it was stopped before
   */
  public boolean await(Handle connection, BooleanSupplier stopped) throws InterruptedException {
    boolean standingBy = false;
    while (!tryTake(connection)) {
      if (!standingBy) {
        LOG.info("Another process is the instance's {}; this one stands by", this);
        standingBy = true;
      }
      TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      if (stopped.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  /** Whether any process has the lock. */
  public boolean isTaken(Handle connection) {
    return connection
        .createQuery(
            "select exists (select from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and classid = cast(:class as oid) and objid = cast(:key as oid))")
        .bind("class", CLASS)
        .bind("key", key)
        .mapTo(Boolean.class)
        .one();
  }
}
