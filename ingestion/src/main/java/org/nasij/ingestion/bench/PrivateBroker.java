package org.nasij.ingestion.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker of one's own: a child JVM on free ports with its data in a folder. It ends with
 * this JVM at the latest.
 */
public final class PrivateBroker implements AutoCloseable {
  private static final int START_SECONDS = 60;

  private final Path broker;
  private final Path folder;
  private final int port;
  private Process process;

  private PrivateBroker(Path broker, Path folder, int port, Process process) {
    this.broker = broker;
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param folder an existing folder for its data, configuration and log
   * @throws IOException if it does not start; the message says where its log is
   */
  public static PrivateBroker start(Path folder) throws IOException, InterruptedException {
    Path broker = brokerFolder();
    int port = freePort();
    Files.writeString(
        folder.resolve("server.properties"),
        Files.readString(broker.resolve("server.properties"))
            .replace("@PORT@", Integer.toString(port))
            .replace("@CONTROLLER_PORT@", Integer.toString(freePort()))
            .replace("@DATA@", folder.resolve("data").toString()));
    Process format =
        java(
            broker,
            folder,
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id=" + Uuid.randomUuid(),
            "--config",
            folder.resolve("server.properties").toString());
    if (format.waitFor() != 0) {
      throw new IOException("The broker's storage could not be made: see " + log(folder));
    }
    PrivateBroker started = new PrivateBroker(broker, folder, port, launch(broker, folder));
    Runtime.getRuntime().addShutdownHook(new Thread(started::kill, "broker"));
    started.awaitPort();
    return started;
  }

  /** Where it answers: {@code host:port}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Its process. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Ends it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again on the same port and data. */
  public void restart() throws IOException, InterruptedException {
    process = launch(broker, folder);
    awaitPort();
  }

  /** Stops it and waits until it has ended. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The folder {@code ingestion/broker}, beside the {@code target} this class was built into. */
  private static Path brokerFolder() throws IOException {
    try {
      Path built =
          Path.of(PrivateBroker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = built.resolveSibling("../broker").normalize();
      if (!Files.isDirectory(folder.resolve("target/lib"))) {
        throw new IOException(
            "The broker's jars are not in "
                + folder.resolve("target/lib")
                + ". Copy them: mvn -f ingestion/broker/pom.xml package");
      }
      return folder;
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Process launch(Path broker, Path folder) throws IOException {
    return java(broker, folder, "kafka.Kafka", folder.resolve("server.properties").toString());
  }

  private static Process java(Path broker, Path folder, String... command) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.add("-Xmx128m");
    all.add("-cp");
    all.add(broker.resolve("target/lib").resolve("*") + ":" + broker);
    all.addAll(List.of(command));
    return new ProcessBuilder(all)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
        .start();
  }

  private static Path log(Path folder) {
    return folder.resolve("broker.log");
  }

  private void awaitPort() throws IOException, InterruptedException {
    long giveUpNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > giveUpNanos) {
        throw new IOException("The broker did not start: see " + log(folder));
      }
      Thread.sleep(50);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      // Not yet; the caller knows when to give up.
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
