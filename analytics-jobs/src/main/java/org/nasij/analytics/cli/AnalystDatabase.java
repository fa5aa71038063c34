package org.nasij.analytics.cli;

import java.sql.SQLException;
import java.util.Map;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;

/** The instance's database as this module's commands reach it. */
final class AnalystDatabase {
  private AnalystDatabase() {}

  /**
   * The database of the instance in {@code NASIJ_HOME}, as the analyst's role.
   *
   * @throws CommandFailedException if it does not answer
   * @throws org.nasij.geo.database.ConfigurationException if there is no instance, or its schema is
   *     another
   */
  static Database open(Map<String, String> environment) {
    Database database = Database.of(InstanceConfiguration.load(environment), Role.ANALYST);
    try {
      database.requireSchema();
    } catch (SQLException e) {
      throw new CommandFailedException(
          "The database at "
              + database.url()
              + " does not answer: "
              + e.getMessage()
              + ". Is it running? ./nasij status tells, ./nasij up starts it.",
          e);
    }
    return database;
  }
}
