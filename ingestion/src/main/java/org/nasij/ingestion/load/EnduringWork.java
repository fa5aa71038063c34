package org.nasij.ingestion.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.nasij.geo.database.ConfigurationException;
import org.nasij.geo.database.Database;
import org.nasij.ingestion.topic.KafkaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a piece of work again and again until it is stopped. A failure is explained in the log and
 * waited out, longer each time; it never ends the work silently.
 */
final class EnduringWork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(EnduringWork.class);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** Work that returns when it is stopped and throws when it cannot go on. */
  interface Work {
    void run(BooleanSupplier stopped, Runnable ready) throws SQLException, InterruptedException;
  }

  private final String name;
  private final Work work;
  private final Database database;
  private final KafkaClients kafka;
  private final CountDownLatch stop;
  private final CountDownLatch ready = new CountDownLatch(1);

  /**
   * @param stop at zero the work ends; counted down when it ends by itself
   */
  EnduringWork(String name, Work work, Database database, KafkaClients kafka, CountDownLatch stop) {
    this.name = name;
    this.work = work;
    this.database = database;
    this.kafka = kafka;
    this.stop = stop;
  }

  /**
   * Works until it is stopped.
   *
   * @throws ConfigurationException if waiting cannot help
   */
  @Override
  public void run() {
    Duration wait = SHORTEST_WAIT;
    try {
      while (stop.getCount() > 0) {
        long startedNanos = System.nanoTime();
        try {
          database.requireSchema();
          work.run(() -> stop.getCount() == 0, ready::countDown);
        } catch (ConfigurationException e) {
          throw e;
        } catch (SQLException | RuntimeException e) {
          // What worked for a while before it failed is tried again soon.
          boolean worked = System.nanoTime() - startedNanos > LONGEST_WAIT.toNanos();
          wait = worked ? SHORTEST_WAIT : wait;
          String seconds = "%.1f".formatted(wait.toMillis() / 1000.0);
          Outage.explain(e, database, kafka)
              .ifPresentOrElse(
                  outage -> LOG.error("{}: {} Trying again in {} s.", name, outage, seconds),
                  () -> LOG.error("{}: it failed. Trying again in {} s.", name, seconds, e));
          if (stop.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
          Duration doubled = wait.multipliedBy(2);
          wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
      }
    } catch (InterruptedException e) {
      LOG.info("{}: interrupted; it ends", name);
      Thread.currentThread().interrupt();
    } finally {
      // However it ended: the process is of no use without it.
      stop.countDown();
    }
  }

  /** Waits until the work has begun; false if it did not within the time. */
  boolean awaitReady(Duration patience) throws InterruptedException {
    return ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
