package org.nasij.analytics.analyst;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jspecify.annotations.Nullable;

/** The requests for an analysis in {@code mart.analysis_request}, first come, first served. */
public final class RequestQueue {
  /** The channel that says a request was added. */
  public static final String CHANNEL = "nasij_analysis";

  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;

  public RequestQueue(Handle handle) {
    this.handle = handle;
  }

  /**
   * A request as it stands in the queue.
   *
   * @param id its number
   * @param editionOrNull the edition's name as asked for, not checked
   * @param asOfOrNull the date asked for
   */
  record Open(long id, @Nullable String editionOrNull, @Nullable LocalDate asOfOrNull) {}

  /**
   * What became of a request.
   *
   * @param started whether an analyst took it up
   * @param finished whether it is done, well or not
   * @param revisionOrNull the revision it led to
   * @param errorOrNull why it failed
   */
  public record State(
      boolean started,
      boolean finished,
      @Nullable Long revisionOrNull,
      @Nullable String errorOrNull) {}

  /** Adds a request and tells the analyst; returns its number. */
  public long add(AnalysisRequest request) {
    return handle
        .createQuery(SQL.locate(RequestQueue.class, "add"))
        .bind("edition", request.editionOrNull())
        .bind("as_of", request.asOfOrNull())
        .bind("channel", CHANNEL)
        .mapTo(Long.class)
        .one();
  }

  /** What became of a request. */
  public State state(long id) {
    return handle
        .createQuery(SQL.locate(RequestQueue.class, "state"))
        .bind("id", id)
        .map(
            (row, context) ->
                new State(
                    row.getBoolean("started"),
                    row.getBoolean("finished"),
                    row.getObject("revision", Long.class),
                    row.getString("error")))
        .one();
  }

  /** The oldest request that is not finished. */
  Optional<Open> findNext() {
    return handle
        .createQuery(SQL.locate(RequestQueue.class, "next"))
        .map(
            (row, context) ->
                new Open(
                    row.getLong("id"),
                    row.getString("edition"),
                    row.getObject("as_of", LocalDate.class)))
        .findOne();
  }

  /**
   * Marks a request as taken up, and with it every other that asks for the same live figures.
   *
   * @return the numbers of the requests this analysis answers
   */
  List<Long> start(Open request) {
    return handle
        .createQuery(SQL.locate(RequestQueue.class, "start"))
        .bind("id", request.id())
        .mapTo(Long.class)
        .list();
  }

  /** Marks requests as done. */
  void finish(List<Long> ids, long revision) {
    end(ids, revision, null);
  }

  /** Marks requests as failed. */
  void fail(List<Long> ids, String error) {
    end(ids, null, error);
  }

  private void end(List<Long> ids, @Nullable Long revision, @Nullable String error) {
    handle
        .createUpdate(SQL.locate(RequestQueue.class, "end"))
        .bindArray("ids", Long.class, ids)
        .bind("revision", revision)
        .bind("error", error)
        .execute();
  }
}
