package org.nasij.geo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster of one's own on a free port of the loopback, for a measurement or for tests;
 * closing it stops it, and its folder can then be removed. {@code nasij} makes the cluster of an
 * instance, before there is any Java to call.
 *
 * @param password of the superuser, the role of the owner
 */
public record PrivateDatabase(Path folder, int port, String password) implements AutoCloseable {
  private static final String OWNER = Role.OWNER.databaseUser();
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final Path EXTENSIONS = Path.of("/usr/share/postgresql");

  /** The settings {@code nasij} gives an instance's own cluster. */
  public static final Map<String, String> INSTANCE_SETTINGS =
      Map.of(
          "shared_buffers",
          "128MB",
          "work_mem",
          "16MB",
          "maintenance_work_mem",
          "64MB",
          "max_wal_size",
          "1GB",
          "jit",
          "off");

  /**
   * Makes a cluster and starts it.
   *
   * @param folder an existing, empty folder, which the user {@code postgres} can reach where this
   *     runs as root
   */
  public static PrivateDatabase start(Path folder, String password, Map<String, String> settings)
      throws IOException, InterruptedException {
    if (isRoot()) {
      run(folder, List.of("chown", "postgres", folder.toString()));
    }
    Path passwordFile = folder.resolve("password");
    Files.writeString(passwordFile, password + "\n");
    run(
        folder,
        asPostgres(
            "initdb",
            "-D",
            folder.resolve("data").toString(),
            "-U",
            OWNER,
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile,
            "--no-sync"));
    PrivateDatabase database = new PrivateDatabase(folder, freePort(), password);
    run(
        folder,
        asPostgres(
            "pg_ctl",
            "-D",
            folder.resolve("data").toString(),
            "-w",
            "-l",
            folder.resolve("data/log").toString(),
            "-o",
            "-p " + database.port() + " -h 127.0.0.1 -c unix_socket_directories=" + text(settings),
            "start"));
    return database;
  }

  private static String text(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining());
  }

  /** The JDBC URL of a database in it, without credentials. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** A database in it, as the superuser. */
  public Database asOwner(String database) {
    return new Database(url(database), OWNER, password);
  }

  @Override
  public void close() throws IOException {
    try {
      run(
          folder,
          asPostgres(
              "pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static List<String> asPostgres(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(
          List.of("setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"));
    }
    command.add(binaries().resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Of the newest version that has PostGIS. */
  private static Path binaries() throws IOException {
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .filter(version -> Files.exists(version.resolve("bin/initdb")))
          .filter(version -> Files.exists(postgis(version.getFileName().toString())))
          .max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
          .orElseThrow(
              () -> new IOException("PostgreSQL with PostGIS is not installed in " + VERSIONS))
          .resolve("bin");
    }
  }

  private static Path postgis(String version) {
    return EXTENSIONS.resolve(version).resolve("extension/postgis.control");
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("nasij-database", ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + Files.readString(output));
    }
    Files.delete(output);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
