package org.nasij.analytics.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** How far the parts that follow from the live gaps have come: {@code mart.theme_state}. */
public final class ThemeStates {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;

  public ThemeStates(Handle handle) {
    this.handle = handle;
  }

  /** A part that has to follow in a theme. */
  public record Pending(String theme, String part) {}

  /** What is pending, the themes touched last first, in the order of the parts. */
  public List<Pending> listPending(List<String> parts) {
    return handle
        .createQuery(sql("pending"))
        .bindArray("parts", String.class, parts)
        .map((row, context) -> new Pending(row.getString("theme"), row.getString("part")))
        .list();
  }

  /** How many figures of a theme and part are pending. */
  public long countPending() {
    return handle.createQuery(sql("countPending")).mapTo(Long.class).one();
  }

  /**
   * Whether every theme has a state of each of these parts, and of no other. Otherwise the live
   * figures were published by another version of the program.
   */
  public boolean areOf(List<String> parts) {
    return handle
        .createQuery(sql("areOf"))
        .bindArray("parts", String.class, parts)
        .mapTo(Boolean.class)
        .one();
  }

  /** Leaves the states of these parts alone. */
  public void keep(List<String> parts) {
    handle.createUpdate(sql("keep")).bindArray("parts", String.class, parts).execute();
  }

  /** Notes that parts have to follow in themes, since a revision. */
  void touch(Map<String, Set<String>> themesByPart, long revision) {
    themesByPart.forEach(
        (part, themes) ->
            handle
                .createUpdate(sql("touch"))
                .bind("part", part)
                .bindArray("themes", String.class, List.copyOf(themes))
                .bind("revision", revision)
                .execute());
  }

  /**
   * Notes that a part followed the figures of a revision, raises the live figures' own and tells
   * the web server, all in the caller's transaction.
   *
   * @return the new revision
   */
  public long follow(String part, Set<String> themes, long revision) {
    handle
        .createUpdate(sql("follow"))
        .bind("part", part)
        .bindArray("themes", String.class, List.copyOf(themes))
        .bind("revision", revision)
        .execute();
    long raised = handle.createQuery(sql("raise")).mapTo(Long.class).one();
    ReleaseWriter.announce(handle, raised);
    return raised;
  }

  private static String sql(String name) {
    return SQL.locate(ThemeStates.class, name);
  }
}
