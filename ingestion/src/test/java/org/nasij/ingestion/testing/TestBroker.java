package org.nasij.ingestion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.nasij.ingestion.bench.PrivateBroker;

/**
 * A real Kafka broker for tests: one per JVM on a free port, stopped at exit. Databases share it;
 * each takes only its own records.
 */
public final class TestBroker {
  private static PrivateBroker broker;

  private TestBroker() {}

  /** The broker, started at the first call. */
  public static synchronized PrivateBroker get() {
    if (broker == null) {
      try {
        Path folder = Files.createTempDirectory("nasij-test-broker");
        broker = PrivateBroker.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(broker, folder)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return broker;
  }

  private static void remove(PrivateBroker broker, Path folder) {
    broker.kill();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
