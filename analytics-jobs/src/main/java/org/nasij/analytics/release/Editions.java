package org.nasij.analytics.release;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/**
 * Cuts editions: complete, named copies of the live figures that never change. Whatever table of
 * {@code mart} has a {@code release_id} is copied, so that a part that is added is in the next
 * edition without a word here.
 */
public final class Editions {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;

  /**
   * @param handle the analyst's connection, in no transaction
   */
  public Editions(Handle handle) {
    this.handle = handle;
  }

  /** A table and its columns without {@code release_id}, quoted, with commas. */
  private record Table(String name, String columns) {}

  /**
   * Copies the live figures. The first edition is the base edition, of the live figures too.
   *
   * @param name not that of a release
   */
  public void cut(String name) {
    handle.useTransaction(
        transaction -> {
          handle.createUpdate(sql("insertRelease")).bind("edition", name).execute();
          handle.createUpdate(sql("setBaseEdition")).bind("edition", name).execute();
          handle
              .createQuery(sql("tables"))
              .map((row, context) -> new Table(row.getString("name"), row.getString("columns")))
              .list()
              .forEach(
                  table ->
                      handle
                          .createUpdate(sql("copy"))
                          .define("table", table.name())
                          .define("columns", table.columns())
                          .bind("edition", name)
                          .execute());
          ReleaseWriter.announce(
              handle, new Releases(handle).find(Release.LIVE).orElseThrow().revision());
        });
  }

  private static String sql(String name) {
    return SQL.locate(Editions.class, name);
  }
}
