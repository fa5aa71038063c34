package org.nasij.ingestion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.Samples;
import org.nasij.geo.testing.TestDatabase;
import org.nasij.ingestion.testing.TestBroker;
import picocli.CommandLine;

/** The command as a user calls it, on a real instance: database, broker, loader process. */
class ImportCommandTest {
  private static final String ORGANIZATIONS = "id,name\n1,Amal\n2,Nour\n";

  private static TestDatabase database;
  private static Process loader;
  private static Path home;

  @TempDir Path folder;

  /** What a call printed and ended with. */
  private record Called(int exitCode, String out, String err) {
    JsonNode json() throws IOException {
      return new JsonMapper().readTree(out);
    }

    JsonNode records(String type) throws IOException {
      return json().get("files").get(0).get("records").get(type);
    }
  }

  @BeforeAll
  static void startInstance(@TempDir Path instance) throws Exception {
    database = TestDatabase.create();
    home = instance;
    configure(home, database.url(), TestBroker.get().bootstrapServers());
    Path ready = home.resolve("ready");
    Path log = home.resolve("loader.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                IngestionCommand.class.getName(),
                "load")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("NASIJ_HOME", home.toString());
    builder.environment().put("NASIJ_READY_FILE", ready.toString());
    loader = builder.start();
    while (!Files.exists(ready)) {
      assertThat(loader.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(50);
    }
  }

  @AfterAll
  static void stopInstance() throws Exception {
    if (loader != null) {
      loader.destroy();
      loader.waitFor();
    }
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aFileIsStoredCountedAndDoubledByNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("twice.csv"), ORGANIZATIONS);

    Called first = call("import", file, "--as", "organizations", "--source", "twice", "--json");
    Called again = call("import", file, "--as", "organizations", "--source", "twice", "--json");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.records("organization").get("new").asInt()).isEqualTo(2);
    assertThat(again.exitCode()).isZero();
    assertThat(again.records("organization").get("new").asInt()).isZero();
    assertThat(again.records("organization").get("changed").asInt()).isZero();
    assertThat(again.records("organization").get("unchanged").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsRefusedEndsWith3AndWhatRefersToNothingWaits() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("sites.csv"), "id,organization_id,place\n1,nobody,Tanger\n2,,Fès\n");

    Called called = call("import", file, "--as", "sites", "--source", "waits", "--json");

    assertThat(called.exitCode()).isEqualTo(3);
    JsonNode sites = called.records("site");
    assertThat(sites.get("read").asInt()).isEqualTo(2);
    assertThat(sites.get("waiting").asInt()).isEqualTo(1);
    assertThat(sites.get("refused").asInt()).isEqualTo(1);
    assertThat(home.resolve("refused").resolve("sites.csv.refused.csv")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "ngos_morocco_2014.csv, organizations, ngo-directory-2014, organization, 70",
    "worldbank_projects_morocco.csv, funding, worldbank-projects, flow, 16",
    "360giving_a.json, funding, 360giving, flow, 783",
  })
  void theSamplesAreStoredAndTheSecondTimeNothingIsNew(
      String sample, String as, String mapping, String type, int records) throws Exception {
    Path file = Samples.require("samples/" + sample);

    Called first = call("import", file, "--as", as, "--map", mapping, "--json");
    Called again = call("import", file, "--as", as, "--map", mapping, "--json");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.records(type).get("new").asInt()).isEqualTo(records);
    assertThat(first.json().get("total").get("waiting").asInt()).isZero();
    JsonNode total = again.json().get("total");
    assertThat(total.get("unchanged")).isEqualTo(total.get("read"));
    assertThat(total.get("new").asInt() + total.get("changed").asInt()).isZero();
  }

  @Test
  void theDemonstrationWorldNeverSharesAnInstanceWithRealRecords() throws Exception {
    Path real = Files.writeString(folder.resolve("real.csv"), ORGANIZATIONS);
    call("import", real, "--as", "organizations", "--source", "real");
    Path world = Files.createDirectory(folder.resolve("world"));
    Files.writeString(world.resolve("organizations.csv"), ORGANIZATIONS);
    Files.writeString(
        world.resolve("world.properties"),
        "world=demonstration\nas_of=2026-06-30\nsource=demonstration\n");

    Called called = call("import", world, "--lang", "fr");

    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.err()).contains("monde de démonstration").contains("NASIJ_HOME");
  }

  @Test
  void aTrialNeedsNoInstanceAtAll() throws Exception {
    Path file = Files.writeString(folder.resolve("trial.csv"), ORGANIZATIONS);

    Called called =
        callIn(Map.of(), "import", file, "--as", "organizations", "--dry-run", "--lang", "ar");

    assertThat(called.exitCode()).isZero();
    assertThat(called.out()).contains("المنظمات");
  }

  @Test
  void aDatabaseThatIsDownIsNamedWithWhereItWasLookedFor() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("down"));
    configure(elsewhere, "jdbc:postgresql://127.0.0.1:1/nasij", "127.0.0.1:1");
    Path file = Files.writeString(folder.resolve("down.csv"), ORGANIZATIONS);

    Called called =
        callIn(
            Map.of("NASIJ_HOME", elsewhere.toString()),
            "import",
            file,
            "--as",
            "organizations",
            "--lang",
            "en");

    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.err())
        .contains("jdbc:postgresql://127.0.0.1:1/nasij")
        .contains("./nasij up")
        .contains("nothing doubles");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--as nonsense                              | organizations, sites",
        "--as organizations --map nothing           | Shipped are",
        "--as sites --map ngo-directory-2014        | --as organizations",
        "--as organizations --encoding klingon      | windows-1256",
        "--as organizations --source 'Not one'      | lower-case",
      })
  void wrongUseEndsWith2AndSaysHow(String options, String said) throws Exception {
    Path file = Files.writeString(folder.resolve("use.csv"), ORGANIZATIONS);
    List<Object> arguments = new ArrayList<>(List.of("import", file, "--dry-run", "--lang", "en"));
    Arrays.stream(options.strip().split(" (?=--)", -1))
        .flatMap(option -> Arrays.stream(option.split(" ", 2)))
        .map(option -> option.replace("'", ""))
        .forEach(arguments::add);

    Called called = callIn(Map.of(), arguments.toArray());

    assertThat(called.exitCode()).isEqualTo(2);
    assertThat(called.err()).contains(said);
  }

  @Test
  void aListOfRefusedRowsReplacesNoFileAndNoOtherList() throws Exception {
    Path first =
        Files.writeString(
            Files.createDirectory(folder.resolve("a")).resolve("s.csv"), "name,founded_on\nA,x\n");
    Path second =
        Files.writeString(
            Files.createDirectory(folder.resolve("b")).resolve("s.csv"), "name,founded_on\nB,x\n");
    Map<String, String> environment = Map.of("NASIJ_HOME", folder.toString());

    Called both =
        callIn(environment, "import", first, second, "--dry-run", "--as", "organizations");
    Called same =
        callIn(
            environment, "import", first, "--dry-run", "--as", "organizations", "--refused", first);

    assertThat(both.exitCode()).isEqualTo(3);
    assertThat(folder.resolve("refused/s.csv.refused.csv")).content().contains("A,x");
    assertThat(folder.resolve("refused/s.csv-2.refused.csv")).content().contains("B,x");
    assertThat(same.exitCode()).isEqualTo(2);
    assertThat(first).hasContent("name,founded_on\nA,x");
  }

  private static void configure(Path home, String url, String kafka) throws IOException {
    String passwords =
        Arrays.stream(Role.values())
            .map(role -> "database." + role.key() + ".password=test\n")
            .collect(Collectors.joining());
    Files.writeString(
        home.resolve("instance.properties"),
        "database.url=" + url + "\nkafka=" + kafka + "\n" + passwords);
  }

  private static Called call(Object... arguments) {
    return callIn(Map.of("NASIJ_HOME", home.toString()), arguments);
  }

  private static Called callIn(Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ImportCommand command =
        new ImportCommand(
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    String[] texts = Arrays.stream(arguments).skip(1).map(Object::toString).toArray(String[]::new);
    int exitCode = new CommandLine(command).execute(texts);
    return new Called(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
