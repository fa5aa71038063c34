package org.nasij.ingestion.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.PrivateDatabase;
import org.nasij.geo.database.Role;
import org.nasij.ingestion.bench.IngestBench.Measurement;
import org.postgresql.PGConnection;

/** A whole instance in a folder: database, broker and loader, driven by the real commands. */
final class PrivateInstance implements AutoCloseable {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
  private static final int POLL_MILLIS = 20;
  private static final String DATABASE = "postgres";

  private final Path folder;
  private final PrivateDatabase database;
  private final PrivateBroker broker;
  private final Process loader;
  private final Jdbi owner;
  private Optional<Process> analyst = Optional.empty();

  private PrivateInstance(
      Path folder, PrivateDatabase database, PrivateBroker broker, Process loader) {
    this.folder = folder;
    this.database = database;
    this.broker = broker;
    this.loader = loader;
    this.owner = Jdbi.create(database.asOwner(DATABASE)::open);
  }

  static PrivateInstance start(Path folder) throws IOException, InterruptedException {
    String password = UUID.randomUUID().toString();
    Path cluster = Files.createDirectory(folder.resolve("database"));
    if (!folder.toFile().setExecutable(true, false)) {
      throw new IOException(folder + " cannot be opened for the user postgres");
    }
    PrivateDatabase database =
        PrivateDatabase.start(cluster, password, PrivateDatabase.INSTANCE_SETTINGS);
    Path brokerFolder = Files.createDirectory(folder.resolve("broker"));
    PrivateBroker broker = PrivateBroker.start(brokerFolder);
    Files.writeString(
        folder.resolve(InstanceConfiguration.FILE),
        "database.url=%s\nkafka=%s\n%s"
            .formatted(
                database.url(DATABASE),
                broker.bootstrapServers(),
                Arrays.stream(Role.values())
                    .map(role -> "database.%s.password=%s\n".formatted(role.key(), password))
                    .collect(Collectors.joining())));
    Path migrate = built().resolveSibling("../../geo/target/geo.jar").normalize();
    finish(folder, start(folder, "migrate", List.of("-jar", migrate.toString(), "migrate")));
    Process loader = start(folder, "loader", command("-Xmx256m", "load"));
    PrivateInstance instance = new PrivateInstance(folder, database, broker, loader);
    while (!Files.exists(folder.resolve("loader.ready"))) {
      if (!loader.isAlive()) {
        instance.close();
        throw new IOException("The loader did not start: " + log(folder, "loader"));
      }
      Thread.sleep(POLL_MILLIS);
    }
    return instance;
  }

  Measurement measure(int rows) throws IOException, InterruptedException, SQLException {
    Path file = generate(rows);
    double dryRun = secondsOf(importing(file, "--dry-run"));
    try (Handle connection = owner.open()) {
      connection.execute("truncate core.organization cascade");
      connection.execute("checkpoint");
      long startedNanos = System.nanoTime();
      Process importing = start(folder, "import", importing(file));
      double stored = await(connection, importing, "stored", rows, startedNanos);
      double published = await(connection, importing, "published", rows, startedNanos);
      finish(folder, importing);
      double loaded = secondsSince(startedNanos);
      double copy = copy(connection, rows);
      Files.delete(file);
      return new Measurement(
          rows, copy, loaded, dryRun, stored, published - stored, loaded - published);
    }
  }

  /** Runs one of this module's commands to its end. */
  void run(String command, String... options) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(options));
    finish(folder, start(folder, command, command("-Xmx512m", all.toArray(String[]::new))));
  }

  /** Starts the analyst and waits until the live figures are there and nothing is pending. */
  void startAnalyst() throws IOException, InterruptedException {
    Path jar = built().resolveSibling("../../analytics-jobs/target/analytics-jobs.jar").normalize();
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is not there: ./nasij setup builds it");
    }
    analyst =
        Optional.of(start(folder, "analyst", List.of("-Xmx1g", "-jar", jar.toString(), "analyst")));
    secondsUntilNothingIsPending();
  }

  /** Waits until the live figures hold all records and all that follows from them. */
  double secondsUntilNothingIsPending() throws IOException, InterruptedException {
    long startedNanos = System.nanoTime();
    try (Handle connection = owner.open()) {
      while (is(connection, "pending")) {
        requireAnalyst();
        Thread.sleep(POLL_MILLIS);
      }
    }
    return secondsSince(startedNanos);
  }

  /**
   * Imports a file of one record and waits until the live figures hold it.
   *
   * @return seconds from the start of the transaction that stored it, by the database's clock
   */
  double secondsToTheMap(Path file, String type) throws IOException, InterruptedException {
    try (Handle connection = owner.open()) {
      long before = runs(connection);
      Process importing =
          start(
              folder,
              "import",
              command("-Xmx256m", "import", file.toString(), "--as", type, "--json"));
      while (runs(connection) == before && importing.isAlive()) {
        Thread.sleep(1);
      }
      while (true) {
        requireAnalyst();
        Visibility state =
            connection
                .createQuery(SQL.locate(PrivateInstance.class, "visible"))
                .map(
                    (row, context) ->
                        new Visibility(
                            row.getBoolean("visible"),
                            row.getDouble("seconds"),
                            row.getLong("unchanged")))
                .one();
        if (state.visible() && runs(connection) > before) {
          finish(folder, importing);
          return state.seconds();
        }
        boolean failed = !importing.isAlive() && importing.waitFor() != 0;
        if (failed || (state.unchanged() > 0 && runs(connection) > before)) {
          throw new IOException("A change did not arrive: " + state + log(folder, "import"));
        }
        Thread.sleep(5);
      }
    }
  }

  /** Where the newest run stands; seconds since it was stored. */
  private record Visibility(boolean visible, double seconds, long unchanged) {}

  private static long runs(Handle connection) {
    return connection.createQuery("select count(*) from intake.run").mapTo(Long.class).one();
  }

  private static boolean is(Handle connection, String question) {
    return connection
        .createQuery(SQL.locate(PrivateInstance.class, question))
        .mapTo(Boolean.class)
        .one();
  }

  private void requireAnalyst() throws IOException {
    if (analyst.isEmpty() || !analyst.get().isAlive()) {
      throw new IOException("The analyst ended: " + log(folder, "analyst"));
    }
  }

  /** Organizations by number: every name says that it is invented. */
  private Path generate(int rows) throws IOException {
    Path file = folder.resolve("synthetic-" + rows + ".csv");
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("id,name,name_ar,kind,registration_number,founded_on,description,recorded_on\n");
      for (int i = 1; i <= rows; i++) {
        csv.write(
            String.format(
                Locale.ROOT,
                "bench-%d-%d,Association synthétique %d pour l'essai,جمعية اختبار %d,association,"
                    + "%d/%d,%d-%02d-%02d,\"Enregistrement inventé pour mesurer, numéro %d\",2026-01-15%n",
                rows,
                i,
                i,
                i,
                i % 9_973,
                1990 + i % 35,
                1990 + i % 35,
                1 + i % 12,
                1 + i % 28,
                i));
      }
    }
    return file;
  }

  private static List<String> importing(Path file, String... options) {
    List<String> command =
        new ArrayList<>(
            command("-Xmx256m", "import", file.toString(), "--as", "organizations", "--json"));
    command.addAll(List.of(options));
    return command;
  }

  private double secondsOf(List<String> command) throws IOException, InterruptedException {
    long startedNanos = System.nanoTime();
    finish(folder, start(folder, "import", command));
    return secondsSince(startedNanos);
  }

  /** Waits for a stage of the newest run; gives the seconds since the start. */
  private static double await(
      Handle connection, Process importing, String stage, int rows, long startedNanos)
      throws InterruptedException {
    while (importing.isAlive()
        && !connection
            .createQuery(SQL.locate(PrivateInstance.class, stage))
            .bind("rows", rows)
            .mapTo(Boolean.class)
            .one()) {
      Thread.sleep(POLL_MILLIS);
    }
    return secondsSince(startedNanos);
  }

  /** Copies the rows just loaded out, empties the table, and measures how long COPY takes. */
  private double copy(Handle connection, int rows) throws SQLException, IOException {
    Path copied = folder.resolve("copied.csv");
    Connection jdbc = connection.getConnection();
    PGConnection postgres = jdbc.unwrap(PGConnection.class);
    try (OutputStream out = Files.newOutputStream(copied)) {
      postgres.getCopyAPI().copyOut(SQL.locate(PrivateInstance.class, "copy-out"), out);
    }
    connection.execute("truncate core.organization cascade");
    connection.execute("checkpoint");
    long startedNanos = System.nanoTime();
    long count;
    try (InputStream in = Files.newInputStream(copied)) {
      count = postgres.getCopyAPI().copyIn(SQL.locate(PrivateInstance.class, "copy-in"), in);
    }
    double seconds = secondsSince(startedNanos);
    if (count != rows) {
      throw new IllegalStateException(rows + " rows were sent and " + count + " loaded");
    }
    Files.delete(copied);
    return seconds;
  }

  private static double secondsSince(long startedNanos) {
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  private static List<String> command(String heap, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(heap);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.nasij.ingestion.cli.IngestionCommand");
    command.addAll(List.of(arguments));
    return command;
  }

  private static Process start(Path folder, String name, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("NASIJ_HOME", folder.toString());
    builder.environment().put("NASIJ_READY_FILE", folder.resolve(name + ".ready").toString());
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private static void finish(Path folder, Process process)
      throws IOException, InterruptedException {
    if (process.waitFor() != 0) {
      throw new IOException("A command failed: " + log(folder, "migrate") + log(folder, "import"));
    }
  }

  private static String log(Path folder, String name) throws IOException {
    Path log = folder.resolve(name + ".log");
    return Files.exists(log) ? "\n" + name + ": " + Files.readString(log) : "";
  }

  private static Path built() throws IOException {
    try {
      return Path.of(
          PrivateInstance.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    analyst.ifPresent(PrivateInstance::stop);
    stop(loader);
    broker.close();
    database.close();
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
