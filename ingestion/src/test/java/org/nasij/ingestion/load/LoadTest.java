package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nasij.ingestion.load.LoaderFixture.activity;
import static org.nasij.ingestion.load.LoaderFixture.await;
import static org.nasij.ingestion.load.LoaderFixture.count;
import static org.nasij.ingestion.load.LoaderFixture.flow;
import static org.nasij.ingestion.load.LoaderFixture.funder;
import static org.nasij.ingestion.load.LoaderFixture.organization;
import static org.nasij.ingestion.load.LoaderFixture.record;
import static org.nasij.ingestion.load.LoaderFixture.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nasij.ingestion.intake.Run;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.intake.UploadWriter;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.ValidatedRecord;
import org.nasij.ingestion.topic.Topic;

/** The way of records from intake over Kafka into {@code core}. */
@Timeout(180)
class LoadTest {
  private static final String TANGER_COMMUNE =
      "(select min(code) from reference.area where level = 'commune' and province_code = 'MA-TNG')";

  private LoaderFixture instance;
  private String commune;
  private String otherCommune;

  @BeforeEach
  void anEmptyInstance() {
    instance = new LoaderFixture();
    commune = instance.query("select " + TANGER_COMMUNE).get(0);
    otherCommune =
        instance.query("select max(code) from reference.area where level = 'commune'").get(0);
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void recordsOfEveryTypeAreStoredAsTheyCame() throws Exception {
    instance.startWorkers();
    Run run =
        instance.send(
            organization(1, "T:o", "Tab\\there, \\\"quote\\\" and \\\\ جمعية"),
            site(2, "T:s", "T:o", commune),
            activity(3, "T:a", "T:o", "T:s"),
            record(
                RecordType.INVENTORY,
                "MA-TNG",
                4,
                """
                {"id":"T:i","area_code":"MA-TNG","themes":[],"sources":"registre","method":"enquête",
                 "conducted_on":"2026-01-02","source":"T","recorded_on":"2026-01-15"}"""),
            funder(5, "T:f"),
            flow(6, "T:w", "T:f", "1234.50"));
    assertThat(await(run).total()).isEqualTo(new Count(6, 6, 0, 0, 0, 0));
    assertThat(instance.query("select name from core.organization"))
        .containsExactly("Tab\there, \"quote\" and \\ جمعية");
    assertThat(instance.query("select languages from core.organization"))
        .containsExactly("{ar,fr}");
    assertThat(instance.query("select st_astext(point) from core.site"))
        .containsExactly("POINT(-5.81 35.77)");
    assertThat(instance.query("select st_srid(point) from core.site")).containsExactly("4326");
    assertThat(instance.query("select site_id from core.activity")).containsExactly("T:s");
    assertThat(instance.query("select conducted_on from core.inventory"))
        .containsExactly("2026-01-02");
    assertThat(instance.query("select amount from core.flow")).containsExactly("1234.50");
    assertThat(instance.query("select places -> 0 ->> 'text' from core.flow"))
        .containsExactly("Tanger");
  }

  @Test
  void whatIsOfferedPlannedNeededAndOpenIsStoredOnceWhatItRefersToIsThere() throws Exception {
    instance.startWorkers();
    String dates = "\"source\":\"T\",\"recorded_on\":\"2026-01-15\"}";
    String opaque = "T:volunteer-" + "0123456789abcdef".repeat(2);
    Run run =
        instance.send(
            record(
                RecordType.OPPORTUNITY,
                "T:o",
                1,
                """
                {"id":"T:p","organization_id":"T:o","site_id":"T:s","title":"Aider","themes":["education"],
                 "skills":["teaching"],"delivery":"site","places":2,"hours_per_year":40,"""
                    + dates),
            record(
                RecordType.VOLUNTEER,
                opaque,
                2,
                """
                {"id":"%s","area_code":"MA-TNG","themes":["education","youth"],"hours_per_year":60,"""
                        .formatted(opaque)
                    + dates),
            record(
                RecordType.VOLUNTEER,
                "T:plain",
                3,
                "{\"id\":\"T:plain\",\"hours_per_year\":60," + dates),
            record(
                RecordType.VOLUNTEER,
                opaque + "f",
                4,
                """
                {"id":"T:volunteer-%s","area_code":"%s","""
                        .formatted("f".repeat(32), commune)
                    + dates),
            record(
                RecordType.PROJECT,
                "T:o",
                5,
                """
                {"id":"T:j","organization_id":"T:o","activity_id":"T:a","title":"Salle","status":"running",
                 "themes":["education"],"delivery":"site","area_codes":["%s"],"capacity":30,"""
                        .formatted(commune)
                    + dates),
            record(
                RecordType.SUPPORT_NEED,
                "T:o",
                6,
                """
                {"id":"T:n","organization_id":"T:o","kind":"money","title":"Budget","amount":100.50,
                 "currency":"MAD","""
                    + dates),
            record(
                RecordType.CALL,
                "T:f",
                7,
                """
                {"id":"T:c","funder_id":"T:f","title":"Appel","area_codes":["MA-01"],"budget":1000.00,
                 "currency":"MAD","""
                    + dates));

    assertThat(await(run).total()).isEqualTo(new Count(7, 1, 0, 0, 2, 4));

    Run first =
        instance.send(
            organization(1, "T:o", "A"),
            site(2, "T:s", "T:o", commune),
            activity(3, "T:a", "T:o", "T:s"),
            funder(4, "T:f"));
    assertThat(await(first).total()).isEqualTo(new Count(4, 4, 0, 0, 0, 0));
    assertThat(await(run).total()).isEqualTo(new Count(7, 5, 0, 0, 2, 0));
    assertThat(
            instance.query(
                "select record_type || ' ' || coalesce(area_code, '-') || ' ' || coalesce(theme, '-')"
                    + " from core.change where record_type in ('opportunity', 'volunteer', 'project',"
                    + " 'support_need', 'call') order by 1"))
        .containsExactly(
            "call MA-01 -",
            "opportunity " + commune + " education",
            "project " + commune + " education",
            "support_need - -",
            "volunteer MA-TNG education",
            "volunteer MA-TNG youth");
    assertThat(
            instance.query("select record_type from core.record_count where records is not null"))
        .contains("opportunity", "project", "support_need", "call")
        .doesNotContain("volunteer");
  }

  @Test
  void aSecondRunOfTheSameUploadChangesNothing() throws Exception {
    instance.startWorkers();
    List<ValidatedRecord> records =
        List.of(organization(1, "T:1", "A"), organization(2, "T:2", "B"), funder(3, "T:f"));
    await(instance.send(records));
    String before =
        instance
            .query("select md5(string_agg(o::text, ',' order by id)) from core.organization o")
            .get(0);
    assertThat(await(instance.resend(0)).total()).isEqualTo(new Count(3, 0, 0, 3, 0, 0));
    assertThat(
            instance.query(
                "select md5(string_agg(o::text, ',' order by id)) from core.organization o"))
        .containsExactly(before);
  }

  @Test
  void aLaterUploadChangesWhatDiffersAndNothingElse() throws Exception {
    instance.startWorkers();
    await(instance.send(organization(1, "T:1", "A"), organization(2, "T:2", "B")));
    Run later =
        instance.send(
            organization(1, "T:1", "A"), organization(2, "T:2", "C"), organization(3, "T:3", "D"));
    assertThat(await(later).total()).isEqualTo(new Count(3, 1, 1, 1, 0, 0));
    assertThat(instance.query("select name from core.organization order by id"))
        .containsExactly("A", "C", "D");
  }

  @Test
  void anOlderUploadNeverOverwritesANewerOne() throws Exception {
    instance.startWorkers();
    Run newer;
    Run older;
    try (UploadWriter first = instance.open("older")) {
      newer = instance.send(organization(1, "T:1", "newer"), organization(2, "T:2", "same"));
      await(newer);
      older =
          LoaderFixture.commit(
              first,
              List.of(
                  organization(1, "T:1", "older"),
                  organization(2, "T:2", "same"),
                  organization(3, "T:3", "only here")));
    }
    assertThat(await(older).total()).isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    assertThat(instance.query("select name from core.organization order by id"))
        .containsExactly("newer", "same", "only here");
  }

  @Test
  void anUploadOfTheSameContentStillCountsAsNewer() throws Exception {
    instance.startWorkers();
    Run between;
    await(instance.send(organization(1, "T:1", "A")));
    try (UploadWriter second = instance.open("between")) {
      await(instance.send(organization(1, "T:1", "A")));
      between = LoaderFixture.commit(second, List.of(organization(1, "T:1", "B")));
    }
    assertThat(await(between).total()).isEqualTo(new Count(1, 0, 0, 1, 0, 0));
    assertThat(instance.query("select name from core.organization")).containsExactly("A");
  }

  @Test
  void ofTwoRowsWithOneIdTheLaterOneStandsHoweverOftenTheyAreSent() throws Exception {
    instance.startWorkers();
    Run run = instance.send(organization(1, "T:1", "first"), organization(2, "T:1", "second"));
    assertThat(await(run).total()).isEqualTo(new Count(2, 1, 1, 0, 0, 0));
    assertThat(await(instance.resend(0)).total()).isEqualTo(new Count(2, 0, 0, 2, 0, 0));
    assertThat(instance.query("select name from core.organization")).containsExactly("second");
  }

  @Test
  void aReferenceInTheSameUploadIsFoundWhateverTheOrder() throws Exception {
    instance.startWorkers();
    Run run =
        instance.send(
            activity(1, "T:a", "T:o", "T:s"),
            site(2, "T:s", "T:o", commune),
            organization(3, "T:o", "A"));
    assertThat(await(run).total()).isEqualTo(new Count(3, 3, 0, 0, 0, 0));
    assertThat(instance.query("select count(*) from core.waiting")).containsExactly("0");
  }

  @Test
  void whatRefersToSomethingMissingWaitsAndIsLoadedWhenItComes() throws Exception {
    instance.startWorkers();
    Run sites = instance.send(site(1, "T:s", "T:o", commune));
    Run activities = instance.send(activity(1, "T:a", "T:o", "T:s"));
    Run flows = instance.send(flow(1, "T:w", "T:f", "10"), flow(2, "T:v", "T:f", "20"));
    assertThat(await(sites).total()).isEqualTo(new Count(1, 0, 0, 0, 0, 1));
    assertThat(await(activities).total()).isEqualTo(new Count(1, 0, 0, 0, 0, 1));
    assertThat(await(flows).total()).isEqualTo(new Count(2, 0, 0, 0, 0, 2));
    assertThat(instance.query("select count(*) from core.waiting")).containsExactly("4");

    await(instance.send(organization(1, "T:o", "A"), funder(2, "T:f")));

    assertThat(sites.counts().total()).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    assertThat(activities.counts().total()).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    assertThat(flows.counts().total()).isEqualTo(new Count(2, 2, 0, 0, 0, 0));
    assertThat(instance.query("select count(*) from core.waiting")).containsExactly("0");
    assertThat(await(instance.resend(2)).total()).isEqualTo(new Count(2, 0, 0, 2, 0, 0));
  }

  @Test
  void aSecondRunOfWhatWaitsTakesItsPlace() throws Exception {
    instance.startWorkers();
    Run first = instance.send(site(1, "T:s", "T:o", commune));
    await(first);
    Run second = instance.resend(0);
    assertThat(await(second).total()).isEqualTo(new Count(1, 0, 0, 0, 0, 1));
    assertThat(first.counts().total()).isEqualTo(new Count(1, 0, 0, 1, 0, 0));
    await(instance.send(organization(1, "T:o", "A")));
    assertThat(second.counts().total()).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    assertThat(first.counts().total()).isEqualTo(new Count(1, 0, 0, 1, 0, 0));
  }

  @Test
  void moreThanAPageOfRecordsThatWaitForOneAreLoaded() throws Exception {
    instance.startWorkers();
    int flows = 2 * Waiting.PAGE + 17;
    Run run =
        instance.send(
            IntStream.rangeClosed(1, flows).mapToObj(i -> flow(i, "T:" + i, "T:f", "1")).toList());
    assertThat(await(run).total()).isEqualTo(new Count(flows, 0, 0, 0, 0, flows));
    await(instance.send(funder(1, "T:f")));
    assertThat(run.counts().total()).isEqualTo(new Count(flows, flows, 0, 0, 0, 0));
    assertThat(instance.query("select count(*) from core.flow"))
        .containsExactly(Integer.toString(flows));
  }

  @Test
  void aRecordTheDatabaseRefusesIsRejectedAndHoldsUpNothing() throws Exception {
    instance.startWorkers();
    Run run =
        instance.send(
            organization(1, "T:1", "A"),
            record(
                RecordType.ORGANIZATION,
                "T:2",
                2,
                """
                {"id":"T:2","name":"B","kind":"club","verification_level":"peer","source":"T",
                 "recorded_on":"2026-01-15"}"""),
            record(
                RecordType.ORGANIZATION,
                "T:3",
                3,
                """
                {"id":"T:3","name":"C","kind":"association","verification_level":"peer","source":"T",
                 "recorded_on":"2026-02-31"}"""),
            record(RecordType.ORGANIZATION, "T:4", 4, "{\"id\":\"T:4\",\"colour\":\"red\"}"),
            site(5, "T:s", "T:1", "no-such-area"),
            organization(6, "T:6", "F"));
    assertThat(count(run, RecordType.ORGANIZATION)).isEqualTo(new Count(5, 2, 0, 0, 3, 0));
    assertThat(count(run, RecordType.SITE)).isEqualTo(new Count(1, 0, 0, 0, 1, 0));
    assertThat(instance.query("select id from core.organization order by id"))
        .containsExactly("T:1", "T:6");
    assertThat(rejected("run", Long.toString(run.id())))
        .hasSize(4)
        .allSatisfy(message -> assertThat(header(message, "position")).contains("nasij.records-"))
        .extracting(message -> header(message, "row") + " " + header(message, "reason"))
        .anyMatch(reason -> reason.startsWith("2 ") && reason.contains("organization_kind_check"))
        .anyMatch(reason -> reason.startsWith("3 ") && reason.contains("2026-02-31"))
        .anyMatch(reason -> reason.startsWith("4 ") && reason.contains("no property colour"))
        .anyMatch(reason -> reason.startsWith("5 ") && reason.contains("no-such-area"));
  }

  @Test
  void aRecordThatIsRefusedOnlyAfterWaitingIsRejectedThen() throws Exception {
    instance.startWorkers();
    Run run = instance.send(site(1, "T:s", "T:o", "no-such-area"));
    assertThat(await(run).total()).isEqualTo(new Count(1, 0, 0, 0, 0, 1));
    Run organizations = instance.send(organization(1, "T:o", "A"));
    assertThat(await(organizations).total()).isEqualTo(new Count(1, 1, 0, 0, 0, 0));
    assertThat(run.counts().total()).isEqualTo(new Count(1, 0, 0, 0, 1, 0));
    assertThat(rejected("run", Long.toString(run.id()))).hasSize(1);
  }

  @Test
  void aMessageThatIsNoRecordIsRejectedAndHoldsUpNothing() throws Exception {
    instance.startWorkers();
    await(instance.send(organization(1, "T:1", "A")));
    try (KafkaProducer<byte[], byte[]> stranger = instance.kafka.producer()) {
      stranger
          .send(
              new ProducerRecord<>(
                  Topic.RECORDS.title(), 0, "k".getBytes(UTF_8), "v".getBytes(UTF_8)))
          .get();
    }
    await(instance.send(organization(1, "T:2", "B")));
    assertThat(rejected("reason", "Its schema-version is null; this build reads 1")).isNotEmpty();
  }

  @Test
  void aChangeNamesTheNewPlaceAndTheOneBefore() throws Exception {
    instance.startWorkers();
    await(
        instance.send(
            organization(1, "T:o", "A"),
            site(2, "T:s", "T:o", commune),
            activity(3, "T:a", "T:o", "T:s"),
            funder(4, "T:f"),
            flow(5, "T:w", "T:f", "5")));
    assertThat(
            instance.query(
                "select concat_ws(' ', record_type, area_code, theme, records) from core.change order by 1"))
        .containsExactly(
            "activity " + commune + " education 1",
            "activity " + commune + " literacy 1",
            "flow MA-TNG education 1",
            "funder 1",
            "organization 1",
            "site " + commune + " 1");
    instance.database.execute("delete from core.change");

    await(instance.send(site(1, "T:s", "T:o", otherCommune)));
    assertThat(
            instance.query(
                "select concat_ws(' ', record_type, area_code, records) from core.change order by 1"))
        .containsExactlyInAnyOrder("site " + commune + " 1", "site " + otherCommune + " 1");
    instance.database.execute("delete from core.change");

    await(instance.resend(0));
    assertThat(instance.query("select count(*) from core.change")).containsExactly("0");
  }

  private List<ConsumerRecord<byte[], byte[]>> rejected(String header, String value) {
    TopicPartition partition = new TopicPartition(Topic.REJECTED.title(), 0);
    try (KafkaConsumer<byte[], byte[]> consumer = instance.kafka.consumer(1_000)) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
          if (value.equals(header(message, header)) && isOfThisInstanceOrNone(message)) {
            found.add(message);
          }
        }
      }
      return found;
    }
  }

  private boolean isOfThisInstanceOrNone(ConsumerRecord<byte[], byte[]> message) {
    String id = instance.query("select id from reference.instance").get(0);
    String of = header(message, "instance");
    return of.isEmpty() || of.equals(id);
  }

  private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
