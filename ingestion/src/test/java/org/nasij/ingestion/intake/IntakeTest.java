package org.nasij.ingestion.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.ValidatedRecord;

class IntakeTest {
  private TestDatabase database;
  private Intake intake;
  private Jdbi owner;

  @BeforeEach
  void anEmptyInstance() {
    database = TestDatabase.create();
    intake = new Intake(database.as(Role.INTAKE), "127.0.0.1:1");
    owner = Jdbi.create(database.as(Role.OWNER)::open);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aCommittedUploadIsStoredInChunksOfBoundedSize() throws Exception {
    try (UploadWriter writer = intake.open(upload("a", World.real()))) {
      for (int row = 1; row <= 12_345; row++) {
        writer.add(organization(row));
      }
      writer.notice(
          new StoredNotice(
              "bad-date", StoredNotice.Severity.ERROR, 7, "date", "32/13/2024", "{\"to\": 1}"));
      writer.count(RecordType.ORGANIZATION, 12_346, 1);
      writer.rows(12_346, 1);
      writer.commit();
    }
    assertThat(ints("select records from intake.chunk order by number"))
        .containsExactly(5_000, 5_000, 2_345);
    assertThat(lines("select lines from intake.chunk where number = 2"))
        .hasSize(2_345)
        .startsWith("organization\tT:10001\t10001\t{\"id\":\"T:10001\"}");
    assertThat(ints("select rows_refused from intake.upload")).containsExactly(1);
    assertThat(ints("select row_number from intake.notice where code = 'bad-date'"))
        .containsExactly(7);
  }

  @Test
  void anUploadThatIsNotCommittedLeavesNothing() throws Exception {
    try (UploadWriter writer = intake.open(upload("a", World.real()))) {
      for (int row = 1; row <= 6_000; row++) {
        writer.add(organization(row));
      }
    }
    assertThat(ints("select count(*) from intake.upload")).containsExactly(0);
    assertThat(ints("select count(*) from intake.chunk")).containsExactly(0);
    assertThat(ints("select count(*) from reference.instance where world is null"))
        .containsExactly(1);
  }

  @Test
  void theSameUploadIsFoundAgainAndRunAgain() throws Exception {
    Run first = send(upload("a", World.real()));
    Run second;
    try (UploadWriter writer = intake.open(upload("a", World.real()))) {
      assertThat(writer.repeated()).isTrue();
      writer.add(organization(1));
      second = writer.commit();
    }
    assertThat(second.id()).isGreaterThan(first.id());
    assertThat(ints("select count(*) from intake.upload")).containsExactly(1);
    assertThat(ints("select sum(records) from intake.chunk")).containsExactly(1);
    assertThat(second.counts()).isEqualTo(first.counts());
    assertThat(second.counts().total().read()).isEqualTo(1);
  }

  @Test
  void theSameFileReadInAnotherWayIsAnotherUpload() throws Exception {
    send(upload("a", World.real()));
    send(upload("b", World.real()));
    assertThat(ints("select count(*) from intake.upload")).containsExactly(2);
  }

  @Test
  void theFirstUploadDecidesTheWorldAndTheOtherOneIsRefused() throws Exception {
    send(upload("a", World.demonstration(LocalDate.of(2026, 6, 30))));
    assertThatThrownBy(() -> intake.open(upload("b", World.real())))
        .isInstanceOf(OtherWorldException.class)
        .hasMessageContaining("demonstration records")
        .hasMessageContaining("NASIJ_HOME");
    assertThat(ints("select count(*) from reference.instance where as_of = '2026-06-30'"))
        .containsExactly(1);
  }

  @Test
  void aRecordOfTwoLinesIsNotTakenIn() throws Exception {
    try (UploadWriter writer = intake.open(upload("a", World.real()))) {
      assertThatThrownBy(
              () ->
                  writer.add(
                      new ValidatedRecord(
                          RecordType.ORGANIZATION, "T:1", 1, "{\n}".getBytes(UTF_8))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("row 1");
    }
  }

  @Test
  void withoutALoaderTheWaitEndsAndSaysSo() throws Exception {
    Run run = send(upload("a", World.real()));
    assertThatThrownBy(() -> run.await(Duration.ofMillis(300), counts -> {}))
        .isInstanceOfSatisfying(
            RunStalledException.class,
            e -> assertThat(e.reason()).isEqualTo(RunStalledException.Reason.LOADER_NOT_RUNNING))
        .hasMessageContaining("0 of 1 records")
        .hasMessageContaining("./nasij up");
  }

  @Test
  void withoutABrokerTheWaitEndsAndSaysWhereItLooked() throws Exception {
    Run run = send(upload("a", World.real()));
    try (var loader = Jdbi.create(database.as(Role.LOADER)::open).open()) {
      assertThat(AdvisoryLock.LOADER.tryTake(loader)).isTrue();
      assertThatThrownBy(() -> run.await(Duration.ofMillis(300), counts -> {}))
          .isInstanceOfSatisfying(
              RunStalledException.class,
              e -> assertThat(e.reason()).isEqualTo(RunStalledException.Reason.BROKER_UNREACHABLE))
          .hasMessageContaining("127.0.0.1:1");
    }
  }

  private Run send(UploadDescription description) throws OtherWorldException {
    try (UploadWriter writer = intake.open(description)) {
      writer.add(organization(1));
      writer.count(RecordType.ORGANIZATION, 1, 0);
      writer.rows(1, 0);
      return writer.commit();
    }
  }

  private static UploadDescription upload(String reading, World world) {
    return new UploadDescription(
        "0".repeat(64), "organizations", "T", "default", reading, "t.csv", 10, "UTF-8", world);
  }

  private static ValidatedRecord organization(int row) {
    String id = "T:" + row;
    return new ValidatedRecord(
        RecordType.ORGANIZATION, id, row, ("{\"id\":\"" + id + "\"}").getBytes(UTF_8));
  }

  private List<Integer> ints(String sql) {
    return owner.withHandle(h -> h.createQuery(sql).mapTo(Integer.class).list());
  }

  private List<String> lines(String sql) throws Exception {
    byte[] gzip = owner.withHandle(h -> h.createQuery(sql).mapTo(byte[].class).one());
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
