package org.nasij.api.release;

import org.jdbi.v3.core.Jdbi;
import org.nasij.api.query.Sql;

/** Reads {@code mart.theme_state}: what is published, and what is still on its way. */
public final class PartQueries {
  private static final String FIND = Sql.of(PartQueries.class, "find");
  private static final String FIND_ALL = Sql.of(PartQueries.class, "find_all");

  private final Jdbi jdbi;

  public PartQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * How far a part has come in a theme.
   *
   * @param release {@code live}, or an edition's name
   * @param part for example {@code certainty} or {@code strength}
   */
  public PartState state(String release, String theme, String part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("release", release)
                .bind("theme", theme)
                .bind("part", part)
                .map(
                    (row, context) ->
                        state(row.getLong("touched_revision"), row.getLong("revision")))
                .findOne()
                .orElse(PartState.ABSENT));
  }

  /** How far a part has come in the theme in which it has come least far. */
  public PartState state(String release, String part) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND_ALL)
                .bind("release", release)
                .bind("part", part)
                .map(
                    (row, context) ->
                        state(row.getLong("touched_revision"), row.getLong("revision")))
                .stream()
                .min(PartState::compareTo)
                .orElse(PartState.ABSENT));
  }

  private static PartState state(long touchedRevision, long revision) {
    if (revision >= touchedRevision) {
      return PartState.CURRENT;
    }
    return revision == 0 ? PartState.AWAITED : PartState.PENDING;
  }
}
