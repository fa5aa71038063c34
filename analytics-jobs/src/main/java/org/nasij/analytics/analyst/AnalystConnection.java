package org.nasij.analytics.analyst;

import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.nasij.geo.database.Database;

/**
 * The connection that holds the analyst's lock: one analyst works on an instance's database.
 * PostgreSQL keeps the lock for as long as the connection lives, so an analyst that dies leaves
 * none behind.
 */
public record AnalystConnection(Handle handle) implements AutoCloseable {
  /** "nasij" in ASCII, then 1: the analyst's. */
  private static final long LOCK = 0x6e6173696aL << 8 | 1;

  /** A server may need a moment to see that an analyst died. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration RETRY = Duration.ofMillis(250);

  /**
   * Connects and takes the lock, unless another analyst holds it.
   *
   * @throws org.jdbi.v3.core.JdbiException if the database does not answer
   */
  public static Optional<AnalystConnection> tryOpen(Database database) {
    Handle handle = Jdbi.open(database::open);
    try {
      boolean taken =
          handle
              .createQuery("select pg_try_advisory_lock(:lock)")
              .bind("lock", LOCK)
              .mapTo(Boolean.class)
              .one();
      if (taken) {
        return Optional.of(new AnalystConnection(handle));
      }
      handle.close();
      return Optional.empty();
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /**
   * Connects and takes the lock.
   *
   * @throws AnalystRunningException if another analyst holds it and keeps it
   * @throws org.jdbi.v3.core.JdbiException if the database does not answer
   */
  public static AnalystConnection open(Database database) throws InterruptedException {
    for (Duration waited = Duration.ZERO;
        waited.compareTo(PATIENCE) < 0;
        waited = waited.plus(RETRY)) {
      Optional<AnalystConnection> connection = tryOpen(database);
      if (connection.isPresent()) {
        return connection.get();
      }
      Thread.sleep(RETRY.toMillis());
    }
    throw new AnalystRunningException(database.url());
  }

  @Override
  public void close() {
    handle.close();
  }
}
