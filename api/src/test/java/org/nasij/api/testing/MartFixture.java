package org.nasij.api.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/**
 * Fills a {@link TestDatabase} as the loader and the analyst would: invented records, named as
 * such, and a live release over the real 1,538 communes, 75 provinces, 12 regions and the country,
 * for 16 themes and both sectors, with every status and every kind of evidence. The same seed gives
 * the same figures. Tanger-Assilah (MA-TNG) is known whole; {@code housing} has no known capacity;
 * four communes have no published need.
 */
public final class MartFixture {
  /** The revision of the live figures after {@link #fill}. */
  public static final long REVISION = 7;

  /** How many organizations {@link #fill} stores. */
  public static final int ORGANIZATIONS = 300;

  private MartFixture() {}

  /** Stores the demonstration world's records and the live figures. */
  public static void fill(TestDatabase database) {
    records(database);
    figures(database, REVISION);
  }

  /** Stores records alone: what is in the database before the first analysis. */
  public static void records(TestDatabase database) {
    run(
        database,
        Role.INTAKE,
        "update reference.instance set world = 'demonstration', as_of = '2026-09-01'");
    run(
        database,
        Role.LOADER,
        script("records", Map.of("seed", "2026", "organizations", "" + ORGANIZATIONS)));
  }

  /** Replaces the live figures by others of the same shape, with a revision, and notifies. */
  public static void figures(TestDatabase database, long revision) {
    run(
        database,
        Role.ANALYST,
        "delete from mart.release where id = 'live'; delete from mart.method; delete from mart.figure; "
            + script("figures", Map.of("seed", "" + revision, "revision", "" + revision))
            + script("matching", Map.of("revision", "" + revision))
            + script("siting", Map.of("revision", "" + revision)));
    FigureFixture.fill(database);
  }

  /** Cuts an edition from the live figures, and notifies. */
  public static void edition(TestDatabase database, String name) {
    run(database, Role.ANALYST, script("edition", Map.of("edition", name)));
  }

  /** Runs SQL as a role, in one transaction. */
  public static void run(TestDatabase database, Role role, String sql) {
    try (Connection connection = database.as(role).open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script(String name, Map<String, String> values) {
    String sql = ClasspathSqlLocator.create().locate(MartFixture.class, name);
    for (Map.Entry<String, String> value : values.entrySet()) {
      sql = sql.replace("${" + value.getKey() + "}", value.getValue());
    }
    return sql;
  }
}
