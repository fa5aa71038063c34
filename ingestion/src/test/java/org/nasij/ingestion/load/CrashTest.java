package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nasij.ingestion.load.LoaderFixture.activity;
import static org.nasij.ingestion.load.LoaderFixture.await;
import static org.nasij.ingestion.load.LoaderFixture.organization;
import static org.nasij.ingestion.load.LoaderFixture.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.ingestion.intake.Run;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.load.LoaderFixture.Workers;
import org.nasij.ingestion.schema.ValidatedRecord;
import org.nasij.ingestion.testing.TestBroker;
import org.nasij.ingestion.topic.RecordMessage;
import org.nasij.ingestion.topic.Topic;

/** Whatever is killed, and whenever: no record is lost, and none is counted or stored twice. */
@Timeout(300)
class CrashTest {
  private static final int MANY = 50_000;

  @TempDir private Path home;
  private LoaderFixture instance;

  @BeforeEach
  void anEmptyInstance() {
    instance = new LoaderFixture();
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void aKilledLoaderProcessLosesAndDoublesNothing() throws Exception {
    Process killed = instance.startProcess(home);
    Run run = instance.send(organizations(MANY));
    awaitBetween(run, 1, MANY - 1);
    killed.destroyForcibly().waitFor();
    assertThat(run.counts().total().accounted()).isBetween(1L, (long) MANY - 1);

    Process restarted = instance.startProcess(home);
    assertThat(await(run).total()).isEqualTo(new Count(MANY, MANY, 0, 0, 0, 0));
    assertThat(organizationsStored()).isEqualTo(MANY);

    restarted.destroy();
    assertThat(restarted.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(restarted.exitValue()).as("SIGTERM").isEqualTo(143);
  }

  @Test
  void aKilledBrokerLosesAndDoublesNothing() throws Exception {
    instance.startWorkers();
    Run run = instance.send(organizations(MANY));
    awaitBetween(run, 1, MANY - 1);
    TestBroker.get().kill();
    TestBroker.get().restart();
    assertThat(await(run).total()).isEqualTo(new Count(MANY, MANY, 0, 0, 0, 0));
    assertThat(organizationsStored()).isEqualTo(MANY);
  }

  @Test
  void aLostDatabaseConnectionLosesAndDoublesNothing() throws Exception {
    instance.startWorkers();
    Run run = instance.send(organizations(MANY));
    awaitBetween(run, 1, MANY - 1);
    instance.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nasij_loader'"
            + " and datname = current_database()");
    assertThat(await(run).total()).isEqualTo(new Count(MANY, MANY, 0, 0, 0, 0));
    assertThat(organizationsStored()).isEqualTo(MANY);
  }

  @Test
  void chunksPublishedAgainAfterACrashDoubleNothing() throws Exception {
    Workers first = instance.startWorkers();
    List<ValidatedRecord> records = new ArrayList<>(organizations(12_000));
    records.add(site(12_001, "T:s", "T:nobody", commune()));
    Run run = instance.send(records);
    await(run);
    first.stopAndWait();
    long before = messages();

    // What a crash between the flush and the note leaves: one chunk sent, and not noted.
    instance.database.execute("update intake.run set chunks_published = 2, published_at = null");
    instance.startWorkers();
    await(instance.send(organization(1, "T:last", "after it")));

    assertThat(messages() - before).isEqualTo(2_001 + 1);
    assertThat(await(run).total()).isEqualTo(new Count(12_001, 12_000, 0, 0, 0, 1));
    assertThat(organizationsStored()).isEqualTo(12_001);
  }

  @Test
  void whatOvertookALostMessageIsLoadedWhenBothComeAgain() throws Exception {
    instance.startWorkers();
    await(instance.send(organization(0, "T:first", "makes the topic")));
    String id = instance.query("select id from reference.instance").get(0);
    long run = 999;
    try (KafkaProducer<byte[], byte[]> relay = instance.kafka.producer()) {
      for (int index : new int[] {0, 2, 3, 0, 1, 2, 3, 4, 1}) {
        ValidatedRecord record = organization(index, "T:" + index, "A");
        relay
            .send(
                new RecordMessage(record.type(), id, run, index, 999, index, record.json())
                    .to(Topic.RECORDS, 0, record.key().getBytes(UTF_8)))
            .get();
      }
    }
    while (instance.query("select id from core.organization").size() < 6) {
      Thread.sleep(20);
    }
    assertThat(instance.query("select new from core.run_count where run_id = 999"))
        .containsExactly("5");
    assertThat(instance.query("select unchanged from core.run_count where run_id = 999"))
        .containsExactly("0");
  }

  @Test
  void twoProcessesPublishAndLoadOnce() throws Exception {

    instance.startWorkers();
    Workers second = instance.startWorkers();
    Run first = instance.send(organization(0, "T:0", "x"));
    await(first);
    long before = messages();
    Run run = instance.send(organizations(20_000));
    assertThat(await(run).total()).isEqualTo(new Count(20_000, 19_999, 1, 0, 0, 0));
    assertThat(messages() - before).isEqualTo(20_000);
    second.stopAndWait();
  }

  @Test
  void theSecondProcessTakesOverWhenTheFirstEnds() throws Exception {
    Workers first = instance.startWorkers();
    await(instance.send(organization(1, "T:1", "A")));
    instance.startWorkers();
    first.stopAndWait();
    assertThat(await(instance.send(organization(1, "T:2", "B"))).total().fresh()).isEqualTo(1);
  }

  @Test
  void aTopicMadeAnewBeforeItWasReadIsNoticedAndPublishedAgain() throws Exception {
    Workers loaded = instance.startWorkers();
    Run before = instance.send(organizations(3_000));
    await(before);
    loaded.stopAndWait();
    Workers relay = instance.startRelay();
    Run lost = instance.send(organization(1, "T:lost", "published, not read"));
    awaitPublished(lost);
    relay.stopAndWait();

    deleteTopic();
    instance.startWorkers();

    assertThat(await(lost).total()).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    assertThat(await(instance.send(organization(1, "T:next", "B"))).total().fresh()).isEqualTo(1);
    assertThat(before.counts().total()).isEqualTo(new Count(3_000, 3_000, 0, 0, 0, 0));
    assertThat(organizationsStored()).isEqualTo(3_002);
  }

  @Test
  void recordsThatWaitSurviveARestart() throws Exception {
    Workers first = instance.startWorkers();
    Run waiting = instance.send(activity(1, "T:a", "T:o", "T:s"));
    await(waiting);
    first.stopAndWait();
    instance.startWorkers();
    await(instance.send(organization(1, "T:o", "A"), site(2, "T:s", "T:o", commune())));
    assertThat(waiting.counts().total()).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
  }

  private static List<ValidatedRecord> organizations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> organization(i, "T:" + i, "Association " + i))
        .toList();
  }

  private long organizationsStored() {
    return Long.parseLong(instance.query("select count(*) from core.organization").get(0));
  }

  private String commune() {
    return instance.query("select min(code) from reference.area where level = 'commune'").get(0);
  }

  private static void awaitBetween(Run run, long least, long most) throws InterruptedException {
    long accounted = 0;
    while (accounted < least) {
      Thread.sleep(2);
      accounted = run.counts().total().accounted();
    }
    assertThat(accounted).as("the crash comes in the middle").isLessThanOrEqualTo(most);
  }

  private void awaitPublished(Run run) throws InterruptedException {
    while (instance
        .query("select 1 from intake.run where published_at is not null and id = " + run.id())
        .isEmpty()) {
      Thread.sleep(20);
    }
  }

  /** How many messages the topic holds. */
  private long messages() {
    try (KafkaConsumer<byte[], byte[]> consumer = instance.kafka.consumer(1)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.RECORDS.title()).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private void deleteTopic() throws Exception {
    try (Admin admin = instance.kafka.admin()) {
      admin.deleteTopics(List.of(Topic.RECORDS.title())).all().get();
      while (Topic.RECORDS.find(admin).isPresent()) {
        Thread.sleep(50);
      }
    }
  }
}
