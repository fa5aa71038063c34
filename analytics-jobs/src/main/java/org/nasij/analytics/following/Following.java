package org.nasij.analytics.following;

import java.sql.SQLException;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Figures that follow from the gaps of a theme, and are published after them: so that a changed
 * record is on the map at once, and what takes longer comes when it is done. Until it has caught up
 * its figures of the theme are marked pending in {@code mart.theme_state}.
 */
public interface Following {
  /** The part of {@code mart.theme_state}: lower case, a word. */
  String name();

  /**
   * The types of records, beside those the gaps are computed from, whose change touches it, as in
   * {@code core.change}: for example {@code flow} or {@code volunteer}.
   */
  default Set<String> recordTypes() {
    return Set.of();
  }

  /**
   * Whether its themes hang together: then a touched theme touches all of them, and they are
   * published in one go. Otherwise they come one by one, and what is more recent comes between.
   */
  default boolean spansThemes() {
    return false;
  }

  /**
   * Replaces the rows of {@link org.nasij.analytics.release.Release#LIVE} of these themes. A change
   * of records waits for it, so it takes seconds at most, and its memory is bounded.
   *
   * @param handle the analyst's connection, inside a transaction the caller opened
   * @param gaps what it follows from
   * @param themes codes, at least one
   */
  void publish(Handle handle, Gaps gaps, Set<String> themes) throws SQLException;
}
