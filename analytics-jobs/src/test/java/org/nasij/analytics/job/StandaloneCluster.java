package org.nasij.analytics.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster of a master and workers of one core each, as child processes on the
 * loopback, from the Spark jars on this process's class path. Closing it stops them and what they
 * started, by their own process ids.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final int READY_SECONDS = 90;
  private static final String HOST = "127.0.0.1";

  private final Path folder;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private StandaloneCluster(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts it.
   *
   * @param folder an empty folder for its files, removed by the caller
   */
  static StandaloneCluster start(Path folder, int workers)
      throws IOException, InterruptedException {
    linkSparkJars(folder);
    StandaloneCluster cluster = new StandaloneCluster(folder, freePort());
    try {
      cluster.launch(
          "master", "org.apache.spark.deploy.master.Master", "--port", "" + cluster.port);
      cluster.awaitMaster();
      for (int worker = 1; worker <= workers; worker++) {
        cluster.launch(
            "worker-" + worker,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "600m",
            "--work-dir",
            folder.resolve("work-" + worker).toString(),
            cluster.master());
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Where a driver finds it. */
  String master() {
    return "spark://" + HOST + ":" + port;
  }

  /** A Java command with this process's class path and openings. */
  static List<String> java(String maxHeap, List<String> properties, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + maxHeap);
    command.add("-XX:+UseSerialGC");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--add-opens") || a.startsWith("-Dslf4j.provider"))
        .forEach(command::add);
    command.addAll(properties);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    return command;
  }

  /** A worker starts its executors with the jars of a Spark distribution. */
  private static void linkSparkJars(Path folder) throws IOException {
    Path jars = Files.createDirectory(folder.resolve("jars"));
    List<String> classPath =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    for (String entry : classPath) {
      if (entry.endsWith(".jar")) {
        Path jar = Path.of(entry).toAbsolutePath();
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
  }

  private void unlinkSparkJars() {
    try (Stream<Path> jars = Files.list(folder.resolve("jars"))) {
      for (Path jar : jars.toList()) {
        Files.delete(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void launch(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = java("192m", List.of(), mainClass);
    command.addAll(List.of("--host", HOST, "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    processes.add(builder.start());
  }

  private void awaitMaster() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (!isListening()) {
      if (!processes.get(0).isAlive() || System.nanoTime() > deadline) {
        throw new IOException(
            "The master did not start: " + Files.readString(folder.resolve("master.log")));
      }
      Thread.sleep(100);
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The workers first, each with the executors it started. */
  @Override
  public void close() {
    List<Process> last = new ArrayList<>(processes);
    Collections.reverse(last);
    for (Process process : last) {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
      started.forEach(ProcessHandle::destroyForcibly);
    }
    unlinkSparkJars();
  }
}
