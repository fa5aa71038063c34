package org.nasij.ingestion.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.nasij.ingestion.topic.KafkaClients;
import org.nasij.ingestion.topic.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/**
 * The loader process: the relay and the loader, until SIGTERM. When both have begun it writes the
 * file that {@code NASIJ_READY_FILE} names.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Runs the relay to Kafka and the loader into PostGIS until it is stopped.")
public final class LoadCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(LoadCommand.class);
  private static final Duration READY_CHECK = Duration.ofSeconds(1);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  @Override
  public Integer call() throws InterruptedException, ExecutionException, IOException {
    InstanceConfiguration configuration = InstanceConfiguration.load(System.getenv());
    Database database = Database.of(configuration, Role.LOADER);
    KafkaClients kafka = new KafkaClients(configuration.kafka());
    CountDownLatch stop = new CountDownLatch(1);
    List<EnduringWork> works =
        List.of(
            new EnduringWork("relay", new Relay(database, kafka)::run, database, kafka, stop),
            new EnduringWork("loader", new Loader(database, kafka)::run, database, kafka, stop));
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    stopOnSignal(threads, stop);
    ExecutorCompletionService<Void> running = new ExecutorCompletionService<>(threads);
    works.forEach(work -> running.submit(work, null));
    announce(works, stop);
    try {
      // Both end when they are stopped; the first that ends otherwise ends the process.
      for (int i = 0; i < works.size(); i++) {
        running.take().get();
      }
    } finally {
      stop.countDown();
      threads.shutdown();
    }
    return 0;
  }

  private static void stopOnSignal(ExecutorService threads, CountDownLatch stop) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.countDown();
                  threads.shutdown();
                  try {
                    if (!threads.awaitTermination(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                      LOG.warn("The work in hand did not end in time; it is done again next time");
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stop"));
  }

  private static void announce(List<EnduringWork> works, CountDownLatch stop)
      throws InterruptedException, IOException {
    for (EnduringWork work : works) {
      while (!work.awaitReady(READY_CHECK)) {
        if (stop.getCount() == 0) {
          return;
        }
      }
    }
    LOG.info("Ready");
    String file = System.getenv("NASIJ_READY_FILE");
    if (file != null) {
      Files.writeString(Path.of(file), "ready\n");
    }
  }
}
