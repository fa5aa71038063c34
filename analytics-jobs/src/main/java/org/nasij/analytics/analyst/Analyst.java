package org.nasij.analytics.analyst;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.release.Release;
import org.nasij.geo.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live figures current and cuts editions: hears of changed records and of requests, and
 * runs an {@link Analysis} for them, one at a time. Everything goes over the connection that holds
 * the analyst's lock, so whoever loses the lock writes nothing. A database that goes away is waited
 * for.
 */
public final class Analyst {
  private static final Logger log = LoggerFactory.getLogger(Analyst.class);

  private static final String CHANGES = "nasij_change";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final int ANSWER_SECONDS = 5;

  private final Database database;
  private final Analysis analysis;
  private final Clock clock;
  private volatile boolean stopped;
  private @Nullable PendingChanges pending;

  /**
   * @param database the instance's, as the analyst's role
   * @param analysis what is run
   * @param clock tells when changes came; the figures never see it
   */
  public Analyst(Database database, Analysis analysis, Clock clock) {
    this.database = database;
    this.analysis = analysis;
    this.clock = clock;
  }

  /**
   * Works until {@link #stop()} is called.
   *
   * @param lock the analyst's connection; it is closed at the end
   * @throws AnalystRunningException if the database went away, and another analyst had taken the
   *     lock when it was back
   */
  public void run(AnalystConnection lock) throws InterruptedException {
    Optional<AnalystConnection> connection = Optional.of(lock);
    while (connection.isPresent()) {
      try (AnalystConnection current = connection.get()) {
        serve(current.handle());
      } catch (SQLException | JdbiException e) {
        if (!stopped) {
          log.error(
              "The database at {} does not answer ({}). Is it running? ./nasij status tells."
                  + " Nothing is lost: the figures follow when it is back.",
              database.url(),
              e.getMessage());
        }
      }
      connection = reconnect();
    }
  }

  /** Lets the work at hand end, then ends {@link #run}. May be called from any thread. */
  public void stop() {
    stopped = true;
  }

  /** Answers every request that is waiting; for a command that does the analyst's work itself. */
  public void answerAll(AnalystConnection lock) throws SQLException {
    RequestQueue queue = new RequestQueue(lock.handle());
    for (Optional<RequestQueue.Open> request = queue.findNext();
        request.isPresent();
        request = queue.findNext()) {
      answer(lock.handle(), queue, request.get());
    }
  }

  private Optional<AnalystConnection> reconnect() throws InterruptedException {
    while (!stopped) {
      Thread.sleep(RECONNECT.toMillis());
      try {
        AnalystConnection connection = AnalystConnection.open(database);
        log.info("Connected to the database again");
        return Optional.of(connection);
      } catch (JdbiException e) {
        log.debug("Still no database", e);
      }
    }
    return Optional.empty();
  }

  private void serve(Handle handle) throws SQLException {
    handle.execute("listen " + CHANGES);
    handle.execute("listen " + RequestQueue.CHANNEL);
    RequestQueue queue = new RequestQueue(handle);
    boolean behind = analysis.isLiveBehind(handle);
    while (!stopped) {
      Optional<RequestQueue.Open> request = queue.findNext();
      if (request.isPresent()) {
        answer(handle, queue, request.get());
        behind = analysis.isLiveBehind(handle);
      } else if (behind || isDue()) {
        follow(handle);
        behind = false;
      } else {
        hear(handle);
      }
    }
  }

  private boolean isDue() {
    return pending != null && !clock.instant().isBefore(pending.dueAt());
  }

  private void hear(Handle handle) throws SQLException {
    PGNotification[] notifications =
        handle
            .getConnection()
            .unwrap(PGConnection.class)
            .getNotifications(Math.toIntExact(POLL.toMillis()));
    for (PGNotification notification : notifications) {
      if (notification.getName().equals(CHANGES)) {
        Instant now = clock.instant();
        pending = pending == null ? PendingChanges.since(now) : pending.and(now);
      }
    }
  }

  private void follow(Handle handle) throws SQLException {
    pending = null;
    if (!analysis.isLiveBehind(handle)) {
      return;
    }
    try {
      analysis.run(handle, AnalysisRequest.LIVE);
    } catch (Exception e) {
      rethrowIfGone(handle, e);
      log.error(
          "The live figures could not be computed and stay as they were. They are tried again at the"
              + " next change of a record, or by ./nasij analyse.",
          e);
    }
  }

  private void answer(Handle handle, RequestQueue queue, RequestQueue.Open open)
      throws SQLException {
    List<Long> ids = queue.start(open);
    try {
      Release release = analysis.run(handle, request(open));
      queue.finish(ids, release.revision());
    } catch (AnalysisRefusedException e) {
      log.warn("Request {} refused: {}", open.id(), e.getMessage());
      queue.fail(ids, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      rethrowIfGone(handle, e);
      log.error("Request {} failed", open.id(), e);
      queue.fail(
          ids,
          "The analysis failed: " + e.getMessage() + ". The analyst's log has the whole story.");
    }
  }

  private static AnalysisRequest request(RequestQueue.Open open) {
    try {
      return new AnalysisRequest(open.editionOrNull(), open.asOfOrNull());
    } catch (IllegalArgumentException e) {
      throw new AnalysisRefusedException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * A request whose analysis was cut off stays open, and is taken up again. Any other failure is
   * the analysis's own, whatever its type: Spark throws checked exceptions that it does not
   * declare, and a database that answers can still refuse a row.
   */
  private void rethrowIfGone(Handle handle, Exception failure) throws SQLException {
    if (stopped || !handle.getConnection().isValid(ANSWER_SECONDS)) {
      throw new SQLException("The connection was lost during an analysis", failure);
    }
  }
}
