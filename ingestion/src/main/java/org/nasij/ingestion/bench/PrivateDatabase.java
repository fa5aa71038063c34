package org.nasij.ingestion.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster of one's own on a free port, with the settings {@code nasij} gives its
 * private one.
 *
 * @param folder an existing folder, readable by the user {@code postgres} where this runs as root
 */
record PrivateDatabase(Path folder, int port, String password) implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

  static PrivateDatabase start(Path folder, String password)
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
            "nasij_owner",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--auth=scram-sha-256",
            "--pwfile=" + passwordFile));
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
            "-p "
                + database.port()
                + " -h 127.0.0.1 -c unix_socket_directories= -c shared_buffers=128MB"
                + " -c work_mem=16MB -c maintenance_work_mem=64MB -c max_wal_size=1GB -c jit=off",
            "start"));
    return database;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
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

  private static Path binaries() throws IOException {
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .max(Comparator.comparingInt(path -> Integer.parseInt(path.getFileName().toString())))
          .orElseThrow(() -> new IOException("PostgreSQL is not installed in " + VERSIONS))
          .resolve("bin");
    }
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("nasij-bench", ".log");
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
