package org.nasij.geo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/** Runs the command as {@code nasij} does: a process of its own, told only NASIJ_HOME. */
class MigrateCommandTest {
  @TempDir Path home;

  private record Outcome(int exitCode, String output) {}

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GeoCommand.class.getName()));
    command.addAll(List.of(arguments));
    Path output = home.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("NASIJ_HOME", home.toString());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), Files.readString(output));
  }

  private void configure(String url, String password) throws IOException {
    StringBuilder lines = new StringBuilder("database.url=" + url + "\nkafka=127.0.0.1:9\n");
    for (Role role : Role.values()) {
      lines.append("database.").append(role.key()).append(".password=").append(password);
      lines.append('\n');
    }
    Files.writeString(home.resolve(InstanceConfiguration.FILE), lines);
  }

  @Test
  void migratingAMigratedDatabaseChangesNothing() throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      configure(database.url(), database.passwords().get(Role.OWNER));

      Outcome outcome = run("migrate");

      assertThat(outcome.output()).contains("0 migrations ran");
      assertThat(outcome.exitCode()).isZero();
      database.as(Role.WEB).requireSchema();
    }
  }

  @Test
  void aDatabaseThatIsDownIsNamed() throws Exception {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
    }
    configure("jdbc:postgresql://127.0.0.1:" + closedPort + "/nasij", "test");

    Outcome outcome = run("migrate");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("127.0.0.1:" + closedPort)
        .contains("./nasij up")
        .doesNotContain("\tat ");
  }

  @Test
  void anInstanceWithoutConfigurationSaysWhereItWasLookedFor() throws Exception {
    Outcome outcome = run("migrate");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.output())
        .contains(home.resolve(InstanceConfiguration.FILE).toString())
        .doesNotContain("\tat ");
  }

  @Test
  void wrongUseIsToldWithTheUsage() throws Exception {
    Outcome outcome = run("migrat");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).contains("migrate");
    assertThat(run("migrate", "--help").exitCode()).isZero();
  }
}
