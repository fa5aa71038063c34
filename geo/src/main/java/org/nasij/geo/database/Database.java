package org.nasij.geo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** How a process reaches its instance's database, as one role. */
public record Database(String url, String user, String password) {
  /** The version of the schema this build was made for: the newest migration. */
  public static final String SCHEMA_VERSION = "12";

  /** The database of an instance, as a role. */
  public static Database of(InstanceConfiguration configuration, Role role) {
    return new Database(
        configuration.databaseUrl(), role.databaseUser(), configuration.password(role));
  }

  /**
   * Opens one connection.
   *
   * @throws SQLException if the server does not answer or refuses
   */
  public Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", user);
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(url, properties);
  }

  /** Opens a pool. The caller closes it. */
  public HikariDataSource pool(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setPoolName(user);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /**
   * Checks that the database has the schema this build was made for.
   *
   * @throws ConfigurationException if it has another
   */
  public void requireSchema() throws SQLException {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version from public.nasij_schema_version where success order by installed_rank desc limit 1")) {
      String found = rows.next() ? rows.getString(1) : "none";
      if (!found.equals(SCHEMA_VERSION)) {
        throw new ConfigurationException(
            "The database at "
                + url
                + " has schema version "
                + found
                + ", this build needs "
                + SCHEMA_VERSION
                + ". Run ./nasij up, which migrates it.");
      }
    }
  }
}
