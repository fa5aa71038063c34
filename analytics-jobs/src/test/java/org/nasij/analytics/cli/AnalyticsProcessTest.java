package org.nasij.analytics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.analytics.release.Release;
import org.nasij.analytics.release.Releases;
import org.nasij.analytics.release.ThemeStates;
import org.nasij.analytics.testing.TestRecords;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.testing.TestDatabase;

/** The commands as processes of their own, as {@code nasij} starts them. */
class AnalyticsProcessTest {
  private static final long PATIENCE_SECONDS = 120;
  private static final int THEMES = ReferenceFiles.themes().list().size();

  /**
   * The first revision at which nothing is pending: the gaps of all themes are revision 1,
   * certainty, strength and siting follow theme by theme, matching in all themes at once.
   */
  private static final int ALL_THERE = 1 + 3 * THEMES + 1;

  private static final String HELD =
      "select count(*) from pg_locks where not granted and relation = 'mart.siting'::regclass";

  @TempDir private Path home;
  private TestDatabase database;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void writeInstance() throws IOException {
    database = TestDatabase.create();
    Properties properties = new Properties();
    properties.setProperty("database.url", database.url());
    database
        .passwords()
        .forEach(
            (role, password) ->
                properties.setProperty("database." + role.key() + ".password", password));
    properties.setProperty("kafka", "127.0.0.1:1");
    try (Writer writer = Files.newBufferedWriter(home.resolve(InstanceConfiguration.FILE))) {
      properties.store(writer, null);
    }
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
    database.close();
  }

  @Test
  void theAnalystIsReadyFollowsRecordsAnswersAndStopsWhenTold() throws Exception {
    // Given an analyst that says it is ready
    Process analyst = start("analyst.log", "analyst");
    Path ready = home.resolve("ready");
    until(analyst, () -> Files.exists(ready));
    assertThat(Files.readString(ready).strip()).isEqualTo("ready");
    try (Handle handle = Jdbi.open(database.as(Role.ANALYST)::open)) {
      Releases releases = new Releases(handle);
      ThemeStates states = new ThemeStates(handle);
      until(analyst, () -> releases.find(Release.LIVE).isPresent() && states.countPending() == 0);
      long revision = releases.find(Release.LIVE).orElseThrow().revision();

      // When records change, the revision rises
      new TestRecords(database).organization("o:1", "association").changed();
      until(analyst, () -> releases.find(Release.LIVE).orElseThrow().revision() > revision);

      // When a person asks, the running analyst answers
      Process analyse = start("analyse.log", "analyse", "--edition", "first", "--json");
      assertThat(analyse.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      JsonNode report = new ObjectMapper().readTree(log("analyse.log"));
      assertThat(analyse.exitValue()).isZero();
      assertThat(report.get("release").asText()).isEqualTo("first");
      assertThat(report.get("cells").asInt()).isEqualTo(1626 * 16 * 2);

      // When it is told to stop, it does
      analyst.destroy();
      assertThat(analyst.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(log("analyst.log"))
          .contains("Published first")
          .doesNotContain("ERROR")
          .doesNotContain("WARN")
          .doesNotContain("SLF4J");
    }
  }

  @Test
  void anAnalystKilledBeforeWhatFollowsIsCaughtUpByTheNext() throws Exception {
    new TestRecords(database)
        .organization("o:1", "association")
        .outreach(
            "a:1", "o:1", List.of("housing"), List.of("15110507"), 5.0, LocalDate.of(2026, 6, 1));
    try (Handle owner = Jdbi.open(database.as(Role.OWNER)::open);
        Handle handle = Jdbi.open(database.as(Role.ANALYST)::open)) {
      ThemeStates states = new ThemeStates(handle);
      // Given an analyst that published the gaps, and is held at its first plan of sites
      owner.begin();
      owner.execute("lock table mart.siting in share mode");
      Process killed = start("analyst.log", "analyst");
      until(killed, () -> count(handle, HELD) > 0);
      // When it is killed
      killed.destroyForcibly().waitFor();
      owner.rollback();
      // Then all that it left is pending: certainty and strength of one theme are there
      assertThat(states.countPending()).isEqualTo(4L * THEMES - 2);
      // When it is started again
      Process next = start("analyst.log", "analyst");
      until(next, () -> states.countPending() == 0);
      // Then that was caught up, and nothing else was made again
      assertThat(new Releases(handle).find(Release.LIVE).orElseThrow().revision())
          .isEqualTo(ALL_THERE);
      assertThat(count(handle, "select count(distinct theme) from mart.siting")).isEqualTo(THEMES);
      assertThat(count(handle, "select count(*) from mart.cell where supply = 5")).isPositive();
    }
  }

  @Test
  void analyseDoesTheWorkItselfWhenNoAnalystIsUp() throws Exception {
    Process analyse = start("analyse.log", "analyse", "--as-of", "2026-06-30");

    assertThat(analyse.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    assertThat(analyse.exitValue()).as(log("analyse.log")).isZero();
    assertThat(log("analyse.log"))
        .startsWith("live, revision " + ALL_THERE + ", as of 2026-06-30")
        .contains("52,032 cells, 0 ranked");
  }

  @Test
  void aNameThatCannotBeIsWrongUse() throws Exception {
    Process analyse = start("analyse.log", "analyse", "--edition", "Not A Name");

    assertThat(analyse.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

    assertThat(analyse.exitValue()).isEqualTo(2);
    assertThat(log("analyse.log.err")).contains("An edition cannot be called 'Not A Name'");
  }

  private Process start(String output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-Dslf4j"))
        .forEach(command::add);
    command.add("-Xmx768m");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(AnalyticsCommand.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(home.resolve(output).toFile())
            .redirectError(home.resolve(output + ".err").toFile());
    builder.environment().put("NASIJ_HOME", home.toString());
    builder.environment().put("NASIJ_READY_FILE", home.resolve("ready").toString());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static long count(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  private String log(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }

  private void until(Process process, java.util.function.BooleanSupplier condition)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      assertThat(process.isAlive()).as(log("analyst.log") + log("analyst.log.err")).isTrue();
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      Thread.sleep(100);
    }
  }
}
