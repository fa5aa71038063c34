package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.ingestion.intake.Intake;
import org.nasij.ingestion.intake.Run;
import org.nasij.ingestion.intake.RunCounts;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.intake.UploadDescription;
import org.nasij.ingestion.intake.UploadWriter;
import org.nasij.ingestion.intake.World;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.ValidatedRecord;
import org.nasij.ingestion.testing.TestBroker;
import org.nasij.ingestion.topic.KafkaClients;
import org.nasij.ingestion.topic.Relay;

/** An empty instance with a real database and broker, uploads made by hand, and loaders. */
final class LoaderFixture implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final TestDatabase database = TestDatabase.create();
  final KafkaClients kafka = new KafkaClients(TestBroker.get().bootstrapServers());
  final Intake intake = new Intake(database.as(Role.INTAKE), kafka.bootstrapServers());
  private final Jdbi owner = Jdbi.create(database.as(Role.OWNER)::open);
  private final List<Workers> workers = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private int uploads;

  LoaderFixture() {
    // The first upload would hold back a second one that is open at the same time.
    database.execute("update reference.instance set world = 'real'");
  }

  /** Relay and loader on threads of this JVM. */
  Workers startWorkers() {
    return start(true, true);
  }

  Workers startRelay() {
    return start(true, false);
  }

  private Workers start(boolean relay, boolean loader) {
    Database loaderDatabase = database.as(Role.LOADER);
    CountDownLatch stop = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    if (relay) {
      threads.add(
          new Thread(
              new EnduringWork(
                  "relay", new Relay(loaderDatabase, kafka)::run, loaderDatabase, kafka, stop)));
    }
    if (loader) {
      threads.add(
          new Thread(
              new EnduringWork(
                  "loader", new Loader(loaderDatabase, kafka)::run, loaderDatabase, kafka, stop)));
    }
    threads.forEach(Thread::start);
    Workers started = new Workers(stop, threads);
    workers.add(started);
    return started;
  }

  record Workers(CountDownLatch stop, List<Thread> threads) {
    void stopAndWait() {
      stop.countDown();
      for (Thread thread : threads) {
        try {
          thread.join(60_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive()).as("%s still runs", thread).isFalse();
      }
    }
  }

  /**
   * The loader process as {@code nasij} starts it, with its small heap; returns when it is ready.
   */
  Process startProcess(Path home) throws IOException, InterruptedException {
    String passwords =
        Arrays.stream(Role.values())
            .map(role -> "database." + role.key() + ".password=test\n")
            .collect(Collectors.joining());
    Files.writeString(
        home.resolve("instance.properties"),
        "database.url="
            + database.url()
            + "\nkafka="
            + kafka.bootstrapServers()
            + "\n"
            + passwords);
    Path ready = home.resolve("loader.ready");
    Files.deleteIfExists(ready);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.nasij.ingestion.cli.IngestionCommand",
                "load")
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "loader.log")));
    builder.environment().put("NASIJ_HOME", home.toString());
    builder.environment().put("NASIJ_READY_FILE", ready.toString());
    Process process = builder.start();
    processes.add(process);
    for (int i = 0; i < 600 && !Files.exists(ready); i++) {
      assertThat(process.isAlive()).as(() -> read(home.resolve("loader.log"))).isTrue();
      Thread.sleep(100);
    }
    assertThat(ready).as(() -> read(home.resolve("loader.log"))).hasContent("ready");
    return process;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Stores records as an upload of their own. */
  Run send(ValidatedRecord... records) throws Exception {
    return send(List.of(records));
  }

  Run send(List<ValidatedRecord> records) throws Exception {
    try (UploadWriter writer = open("upload " + uploads++)) {
      return commit(writer, records);
    }
  }

  UploadWriter open(String reading) throws Exception {
    return intake.open(
        new UploadDescription(
            "0".repeat(64),
            "organizations",
            "T",
            "default",
            reading,
            "by-hand.csv",
            1,
            "UTF-8",
            World.real()));
  }

  static Run commit(UploadWriter writer, List<ValidatedRecord> records) {
    for (ValidatedRecord record : records) {
      writer.add(record);
      writer.count(record.type(), 1, 0);
    }
    return writer.commit();
  }

  /** Sends an upload again that was sent before. */
  Run resend(int upload) throws Exception {
    try (UploadWriter writer = open("upload " + upload)) {
      assertThat(writer.repeated()).isTrue();
      return writer.commit();
    }
  }

  /** Waits for a run; its counts balance. */
  static RunCounts await(Run run) throws Exception {
    RunCounts counts = run.await(PATIENCE, progress -> {});
    assertThat(counts.balances()).as("%s", counts).isTrue();
    return counts;
  }

  static Count count(Run run, RecordType type) throws Exception {
    return await(run).byType().getOrDefault(type, Count.NONE);
  }

  /** The first column of a query, as text. */
  List<String> query(String sql) {
    return owner.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  static ValidatedRecord organization(int row, String id, String name) {
    return record(
        RecordType.ORGANIZATION,
        id,
        row,
        """
        {"id":"%s","name":"%s","kind":"association","verification_level":"self-declared","languages":["ar","fr"],
         "source":"T","recorded_on":"2026-01-15"}"""
            .formatted(id, name));
  }

  static ValidatedRecord site(int row, String id, String organization, String commune) {
    return record(
        RecordType.SITE,
        organization,
        row,
        """
        {"id":"%s","organization_id":"%s","place_visibility":"exact","place_level":"point","area_code":"%s",
         "lon":-5.81,"lat":35.77,"source":"T","recorded_on":"2026-01-15"}"""
            .formatted(id, organization, commune));
  }

  static ValidatedRecord activity(int row, String id, String organization, String site) {
    return record(
        RecordType.ACTIVITY,
        organization,
        row,
        """
        {"id":"%s","organization_id":"%s","site_id":"%s","title":"Cours","themes":["education","literacy"],
         "delivery":"site","capacity":40,"source":"T","recorded_on":"2026-01-15"}"""
            .formatted(id, organization, site));
  }

  static ValidatedRecord funder(int row, String id) {
    return record(
        RecordType.FUNDER,
        id,
        row,
        """
        {"id":"%s","name":"Fondation","kind":"foundation","source":"T","recorded_on":"2026-01-15"}"""
            .formatted(id));
  }

  static ValidatedRecord flow(int row, String id, String funder, String amount) {
    return record(
        RecordType.FLOW,
        funder,
        row,
        """
        {"id":"%s","funder_id":"%s","title":"Don","amount":%s,"currency":"MAD","flow_class":"civil-society",
         "kind":"grant","transaction_type":"commitment","themes":[{"theme":"education","share":null}],
         "places":[{"level":"province","areas":["MA-TNG"],"share":1.0,"text":"Tanger"}],
         "source":"T","recorded_on":"2026-01-15"}"""
            .formatted(id, funder, amount));
  }

  static ValidatedRecord record(RecordType type, String key, int row, String json) {
    return new ValidatedRecord(type, key, row, json.replace("\n", "").getBytes(UTF_8));
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    workers.forEach(Workers::stopAndWait);
    database.close();
  }
}
