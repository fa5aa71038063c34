package org.nasij.analytics.analyst;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.following.Gaps;
import org.nasij.analytics.release.Editions;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.snapshot.CountedRecords;
import org.nasij.analytics.trend.EditionTrends;
import org.nasij.geo.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live figures current and cuts editions: hears of changed records and of requests, and
 * does one thing at a time. Requests come first, then changes of records, then what follows from
 * the gaps, a theme and part at a time; an edition is cut when nothing is left. Everything goes
 * over the connection that holds the analyst's lock, so whoever loses the lock writes nothing. A
 * database that goes away is waited for; work that fails is tried again.
 */
public final class Analyst {
  private static final Logger log = LoggerFactory.getLogger(Analyst.class);

  private static final String CHANGES = "nasij_change";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RECONNECT = Duration.ofSeconds(1);
  private static final int ANSWER_SECONDS = 5;

  /** How long an edition waits for records to come to rest; then changes wait for it. */
  private static final Duration EDITION_PATIENCE = Duration.ofMinutes(2);

  private final Database database;
  private final Analysis analysis;
  private final Clock clock;
  private final FollowingStage followingStage;
  private volatile boolean stopped;

  private @Nullable Gaps gaps;
  private @Nullable PendingChanges pending;
  private @Nullable Retry retry;
  private @Nullable EditionWork edition;

  /** The live figures lack records, or are not there; nothing needs to be heard to know. */
  private boolean behind;

  /** Changes wait until then, so that bringing them on takes half of the time at most. */
  private Instant restUntil = Instant.MIN;

  /** An edition that is under way: the gaps are published, what follows may be pending. */
  private record EditionWork(
      List<Long> requests, String name, @Nullable LocalDate asOfOrNull, Instant since) {}

  /**
   * @param database the instance's, as the analyst's role
   * @param analysis what is run
   * @param clock tells when changes came; the figures never see it
   */
  public Analyst(Database database, Analysis analysis, Clock clock) {
    this.database = database;
    this.analysis = analysis;
    this.clock = clock;
    this.followingStage = new FollowingStage(analysis.followings(), clock);
  }

  /**
   * Works until {@link #stop()} is called.
   *
   * @param lock the analyst's connection; it is closed at the end
   * @throws AnalystRunningException if the database went away, and another analyst had taken the
   *     lock when it was back
   * @throws JobStoppedException if what runs the analyses has stopped for good
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

  /**
   * Answers every request that is waiting and publishes what follows; for a command that does the
   * analyst's work itself.
   */
  public void answerAll(AnalystConnection lock) throws SQLException {
    while (work(lock.handle())) {
      requireJob();
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
    // Another analyst may have written while there was no connection.
    gaps = null;
    edition = null;
    behind = true;
    while (!stopped) {
      requireJob();
      if (!work(handle)) {
        hear(handle);
      }
    }
  }

  /** Does what comes next; returns whether there was anything to do now. */
  private boolean work(Handle handle) throws SQLException {
    RequestQueue queue = new RequestQueue(handle);
    Optional<RequestQueue.Open> request = edition == null ? queue.findNext() : Optional.empty();
    if (request.isPresent()) {
      begin(handle, queue, request.get());
      return true;
    }
    if (isDue()) {
      follow(handle);
      return true;
    }
    return publishNext(handle, queue) || cut(handle, queue);
  }

  private boolean isDue() {
    Instant now = clock.instant();
    if (retry != null && now.isBefore(retry.at())) {
      return false;
    }
    boolean held = edition != null && edition.since().plus(EDITION_PATIENCE).isBefore(now);
    return behind
        || (pending != null && !held && !now.isBefore(pending.dueAt()) && !now.isBefore(restUntil));
  }

  private void hear(Handle handle) throws SQLException {
    Duration wait = POLL;
    if (pending != null) {
      Duration left = Duration.between(clock.instant(), pending.dueAt());
      wait = left.compareTo(POLL) < 0 ? left : POLL;
    }
    PGNotification[] notifications =
        handle
            .getConnection()
            .unwrap(PGConnection.class)
            .getNotifications(Math.max(1, Math.toIntExact(wait.toMillis())));
    for (PGNotification notification : notifications) {
      if (notification.getName().equals(CHANGES)) {
        Instant now = clock.instant();
        pending = pending == null ? PendingChanges.since(now) : pending.and(now);
      }
    }
  }

  private void follow(Handle handle) throws SQLException {
    pending = null;
    Instant start = clock.instant();
    try {
      gaps = current(handle, edition == null ? null : edition.asOfOrNull());
      behind = false;
      retry = null;
    } catch (Exception e) {
      rethrowIfGone(handle, e);
      Instant now = clock.instant();
      retry = retry == null ? Retry.after(now) : retry.again(now);
      behind = true;
      log.error(
          "The live figures could not be computed and stay as they were. They are tried again in {}"
              + " s, and by ./nasij analyse.",
          retry.pause().toSeconds(),
          e);
    }
    Instant end = clock.instant();
    restUntil = end.plus(Duration.between(start, end));
  }

  /** The live figures, brought on where they lack something. */
  private Gaps current(Handle handle, @Nullable LocalDate asOfOrNull) throws SQLException {
    Optional<Gaps> published = Optional.ofNullable(gaps);
    boolean lacking = analysis.isLiveBehind(handle);
    if (published.isEmpty() && !lacking) {
      published = analysis.resumed(handle);
    }
    if (published.isEmpty()) {
      return analysis.whole(handle, asOfOrNull);
    }
    boolean ofTheDay = analysis.isOfTheDay(handle, published.get(), asOfOrNull);
    return lacking || !ofTheDay
        ? analysis.changed(handle, published.get(), asOfOrNull)
        : published.get();
  }

  private void begin(Handle handle, RequestQueue queue, RequestQueue.Open open)
      throws SQLException {
    List<Long> ids = queue.start(open);
    try {
      AnalysisRequest request = request(open);
      request.edition().flatMap(new Releases(handle)::find).ifPresent(Analyst::refuse);
      if (request.edition().isPresent()) {
        new CountedRecords(handle).takeUp();
      }
      // An edition is a copy of the live figures: those that are current are not computed again.
      Gaps current =
          request.edition().isPresent()
              ? current(handle, request.asOfOrNull())
              : analysis.whole(handle, request.asOfOrNull());
      gaps = current;
      behind = false;
      retry = null;
      if (request.editionOrNull() == null) {
        queue.finish(ids, current.revision());
      } else {
        edition =
            new EditionWork(ids, request.editionOrNull(), request.asOfOrNull(), clock.instant());
      }
    } catch (AnalysisRefusedException e) {
      log.warn("Request {} refused: {}", open.id(), e.getMessage());
      queue.fail(ids, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      rethrowIfGone(handle, e);
      log.error("Request {} failed", open.id(), e);
      queue.fail(ids, failure(e));
    }
  }

  private boolean publishNext(Handle handle, RequestQueue queue) throws SQLException {
    if (gaps == null) {
      return false;
    }
    try {
      return followingStage.publishNext(handle, gaps);
    } catch (FollowingStage.FailedException e) {
      rethrowIfGone(handle, e);
      log.error("{}. They stay marked as pending, and are tried again.", e.getMessage(), e);
      if (edition != null) {
        queue.fail(edition.requests(), failure(e));
        edition = null;
      }
      return true;
    }
  }

  private boolean cut(Handle handle, RequestQueue queue) throws SQLException {
    if (edition == null || gaps == null || !followingStage.isDone(handle)) {
      return false;
    }
    EditionWork work = edition;
    edition = null;
    try {
      Gaps copied = gaps;
      handle.useTransaction(
          transaction -> {
            new Editions(handle).cut(work.name());
            new EditionTrends(handle).publish(work.name(), copied);
          });
      gaps = analysis.frozen(handle, copied);
      Release release = new Releases(handle).find(work.name()).orElseThrow();
      queue.finish(work.requests(), release.revision());
      log.info("Published {} of revision {}", release.id(), release.revision());
    } catch (Exception e) {
      rethrowIfGone(handle, e);
      log.error("The edition {} could not be cut", work.name(), e);
      queue.fail(work.requests(), failure(e));
    }
    return true;
  }

  private static String failure(Exception e) {
    return "The analysis failed: " + e.getMessage() + ". The analyst's log has the whole story.";
  }

  private static AnalysisRequest request(RequestQueue.Open open) {
    try {
      return new AnalysisRequest(open.editionOrNull(), open.asOfOrNull());
    } catch (IllegalArgumentException e) {
      throw new AnalysisRefusedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void refuse(Release existing) {
    throw new AnalysisRefusedException(
        "The edition "
            + existing.id()
            + " exists (as of "
            + existing.asOf()
            + ", revision "
            + existing.revision()
            + "). Editions never change: choose another name.");
  }

  private void requireJob() {
    if (!stopped && analysis.isStopped()) {
      throw new JobStoppedException();
    }
  }

  /**
   * A request whose analysis was cut off stays open, and is taken up again. Any other failure is
   * the analysis's own, whatever its type: Spark throws checked exceptions that it does not
   * declare, and a database that answers can still refuse a row.
   */
  private void rethrowIfGone(Handle handle, Exception failure) throws SQLException {
    requireJob();
    if (stopped || !handle.getConnection().isValid(ANSWER_SECONDS)) {
      throw new SQLException("The connection was lost during an analysis", failure);
    }
  }
}
