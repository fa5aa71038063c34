package org.nasij.api.query;

import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** The statements of a class, which lie in {@code .sql} files in a folder of its name. */
public final class Sql {
  private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

  private Sql() {}

  /**
   * A statement of a class.
   *
   * @param owner the class, such as {@code org.nasij.api.gap.GapQueries}
   * @param name the file's name: {@code list} for {@code org/nasij/api/gap/GapQueries/list.sql}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String of(Class<?> owner, String name) {
    return FILES.locate(owner, name);
  }
}
