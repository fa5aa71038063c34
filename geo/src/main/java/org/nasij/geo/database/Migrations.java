package org.nasij.geo.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema of this build: makes the roles, then runs the migrations, as the
 * owner.
 */
public final class Migrations {
  private Migrations() {}

  /**
   * Makes the roles that are missing, sets their passwords and migrates.
   *
   * @param owner the owner of the schema; may create roles
   * @param passwords a password per role
   * @return how many migrations ran
   * @throws IllegalArgumentException if a role's password is missing
   */
  public static int run(Database owner, Map<Role, String> passwords) throws SQLException {
    String database;
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      for (Role role : Role.values()) {
        if (role == Role.OWNER) {
          continue;
        }
        statement.execute(
            "do $$ begin if not exists (select from pg_roles where rolname = '"
                + role.databaseUser()
                + "') then create role "
                + role.databaseUser()
                + " login; end if; end $$");
        statement.execute(
            "alter role "
                + role.databaseUser()
                + " password "
                + statement.enquoteLiteral(password(passwords, role)));
      }
      try (ResultSet row = statement.executeQuery("select current_database()")) {
        row.next();
        database = row.getString(1);
      }
    }
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:org/nasij/geo/schema/migration")
        .defaultSchema("public")
        .schemas("public")
        .table("nasij_schema_version")
        .placeholders(Map.of("database", database))
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static String password(Map<Role, String> passwords, Role role) {
    String password = passwords.get(role);
    if (password == null) {
      throw new IllegalArgumentException("No password for " + role.databaseUser());
    }
    return password;
  }
}
