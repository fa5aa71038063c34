package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.dashboards.cli.WebCommand;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** The process as {@code nasij} starts and stops it. */
class WebCommandTest {
  private static final int STOPPED_BY_SIGTERM = 128 + 15;

  @TempDir Path home;

  @Test
  void itSaysWhereItAnswersAndStopsWhenTold() throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      // Given an instance
      instance(database.url());
      Path ready = home.resolve("ready");
      // When the process starts in the memory it is given
      Process process = start(ready, "--port", "0");
      try {
        for (int i = 0; i < 600 && !Files.exists(ready) && process.isAlive(); i++) {
          Thread.sleep(100);
        }
        assertThat(ready).as(log()).exists();
        // Then it answers at the address it wrote
        String url = Files.readString(ready).strip();
        assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+");
        for (String path : List.of("/fr", "/ready", "/api/v1/themes")) {
          HttpResponse<String> response =
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(URI.create(url + path)).build(),
                      HttpResponse.BodyHandlers.ofString());
          assertThat(response.statusCode()).as(path).isEqualTo(200);
        }
        // When it is told to stop (SIGTERM)
        process.destroy();
        // Then it does, by itself
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(STOPPED_BY_SIGTERM);
        assertThat(log()).doesNotContain("ERROR").doesNotContain("Exception");
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void withoutAnInstanceItSaysWhatToDo() throws Exception {
    Process process = start(home.resolve("ready"));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(log()).contains("There is no instance in").contains("./nasij up");
  }

  @Test
  void aWrongOptionIsWrongUse() throws Exception {
    Process process = start(home.resolve("ready"), "--prot", "80");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    assertThat(log()).contains("--port");
  }

  private void instance(String url) throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("database.url=" + url);
    lines.add("kafka=127.0.0.1:1");
    for (Role role : Role.values()) {
      lines.add("database." + role.key() + ".password=test");
    }
    Files.write(home.resolve(InstanceConfiguration.FILE), lines);
  }

  private Process start(Path ready, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                WebCommand.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(new File(home.toFile(), "log"));
    builder.environment().put("NASIJ_HOME", home.toString());
    builder.environment().put("NASIJ_READY_FILE", ready.toString());
    return builder.start();
  }

  private String log() throws Exception {
    return Files.readString(home.resolve("log"));
  }
}
