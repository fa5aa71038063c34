package org.nasij.geo.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Migrations;
import org.nasij.geo.database.ReferenceLoader;
import org.nasij.geo.database.Role;

/**
 * A real PostgreSQL with PostGIS for tests: one private cluster per JVM on a free port, stopped at
 * exit, and a fresh database, migrated and with the reference data, for each call of {@link
 * #create()}.
 */
public final class TestDatabase implements AutoCloseable {
  private static final String PASSWORD = "test";
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

  private record Cluster(Path folder, int port) {
    static Cluster start() throws IOException, InterruptedException, SQLException {
      boolean root = System.getProperty("user.name").equals("root");
      Path folder = Files.createTempDirectory("nasij-test-pg");
      if (root) {
        run(List.of("chown", "postgres", folder.toString()));
      }
      Path bin = binaries();
      Path data = folder.resolve("data");
      Path passwordFile = folder.resolve("password");
      run(asPostgres(root, "sh", "-c", "echo " + PASSWORD + " > " + passwordFile));
      run(
          asPostgres(
              root,
              bin.resolve("initdb").toString(),
              "-D",
              data.toString(),
              "-U",
              "nasij_owner",
              "-E",
              "UTF8",
              "--locale=C.UTF-8",
              "--auth=scram-sha-256",
              "--pwfile=" + passwordFile,
              "--no-sync"));
      int port = freePort();
      Cluster cluster = new Cluster(folder, port);
      run(
          asPostgres(
              root,
              bin.resolve("pg_ctl").toString(),
              "-D",
              data.toString(),
              "-w",
              "-t",
              "60",
              "-l",
              folder.resolve("log").toString(),
              "-o",
              "-p "
                  + port
                  + " -k "
                  + folder
                  + " -h 127.0.0.1 -c fsync=off -c full_page_writes=off"
                  + " -c shared_buffers=64MB -c max_connections=60",
              "start"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.stop(root, bin, data)));
      cluster.execute("create database nasij_template");
      Database template = new Database(cluster.url("nasij_template"), "nasij_owner", PASSWORD);
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
      return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    void execute(String sql) throws SQLException {
      try (Connection connection = new Database(url("postgres"), "nasij_owner", PASSWORD).open();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    private void stop(boolean root, Path bin, Path data) {
      try {
        run(
            asPostgres(
                root,
                bin.resolve("pg_ctl").toString(),
                "-D",
                data.toString(),
                "-m",
                "immediate",
                "-w",
                "stop"));
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException("The test cluster in " + folder + " did not stop", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static Path binaries() throws IOException {
      try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
        return versions
            .max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
            .orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"))
            .resolve("bin");
      }
    }

    private static List<String> asPostgres(boolean root, String... command) {
      List<String> all = new ArrayList<>();
      if (root) {
        all.addAll(
            List.of("setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"));
      }
      all.addAll(List.of(command));
      return all;
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
      Path output = Files.createTempFile("nasij-test", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + " failed: " + Files.readString(output));
      }
      Files.delete(output);
    }
  }
}
