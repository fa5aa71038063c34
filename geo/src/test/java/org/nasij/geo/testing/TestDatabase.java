package org.nasij.geo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Migrations;
import org.nasij.geo.database.PrivateDatabase;
import org.nasij.geo.database.ReferenceLoader;
import org.nasij.geo.database.Role;

/**
 * A real PostgreSQL with PostGIS for tests: one private cluster per JVM on a free port, stopped at
 * exit, and a fresh database, migrated and with the reference data, for each call of {@link
 * #create()}.
 */
public final class TestDatabase implements AutoCloseable {
  private static final String PASSWORD = "test";

  /** Nothing here outlives a crash, and much is small. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "off",
          "full_page_writes", "off",
          "shared_buffers", "64MB",
          "max_connections", "60");

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static Cluster cluster;

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A fresh database. Close it when the test class ends. */
  public static synchronized TestDatabase create() {
    try {
      if (cluster == null) {
        cluster = Cluster.start();
      }
      String name = "test_" + COUNTER.incrementAndGet();
      cluster.execute("create database " + name + " template nasij_template");
      cluster.execute("grant temporary on database " + name + " to nasij_loader, nasij_analyst");
      TestDatabase database = new TestDatabase(name);
      // A copy of the template would be taken for the same instance by whoever shares a broker.
      database.execute("update reference.instance set id = gen_random_uuid()");
      return database;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("No test database: is PostgreSQL with PostGIS installed?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The database as a role. */
  public Database as(Role role) {
    return new Database(cluster.url(name), role.databaseUser(), PASSWORD);
  }

  /** A password per role, for an {@code InstanceConfiguration}. */
  public Map<Role, String> passwords() {
    return Cluster.passwords();
  }

  /** The JDBC URL, without credentials. */
  public String url() {
    return cluster.url(name);
  }

  /** Runs SQL as the owner. */
  public void execute(String sql) {
    try (Connection connection = as(Role.OWNER).open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      cluster.execute("drop database " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Cluster(PrivateDatabase server) {
    static Cluster start() throws IOException, InterruptedException, SQLException {
      Path folder = Files.createTempDirectory("nasij-test-pg");
      Cluster cluster = new Cluster(PrivateDatabase.start(folder, PASSWORD, SETTINGS));
      Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
      cluster.execute("create database nasij_template");
      Database template = cluster.server.asOwner("nasij_template");
      Migrations.run(template, passwords());
      ReferenceLoader.load(template);
      return cluster;
    }

    static Map<Role, String> passwords() {
      Map<Role, String> passwords = new EnumMap<>(Role.class);
      Arrays.stream(Role.values()).forEach(role -> passwords.put(role, PASSWORD));
      return passwords;
    }

    String url(String database) {
      return server.url(database);
    }

    void execute(String sql) throws SQLException {
      try (Connection connection = server.asOwner("postgres").open();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    private void stop() {
      try {
        server.close();
        try (Stream<Path> files = Files.walk(server.folder())) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(
            "The test cluster in " + server.folder() + " did not stop", e);
      }
    }
  }
}
