package org.nasij.analytics.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.nasij.analytics.analyst.Analysis;
import org.nasij.analytics.analyst.Analyst;
import org.nasij.analytics.analyst.AnalystConnection;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.job.SparkSessions;
import org.nasij.geo.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** The long-lived process that keeps the live figures current and answers requests. */
@Command(
    name = "analyst",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps the live figures current and answers requests for an analysis, until it is stopped.",
      "NASIJ_HOME: the instance's folder. NASIJ_READY_FILE: written once it can work.",
      "NASIJ_SPARK_MASTER: a Spark cluster; without it Spark runs inside this process."
    })
final class AnalystCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(AnalystCommand.class);
  private static final String READY_VARIABLE = "NASIJ_READY_FILE";

  /** Spark stops itself by the same list of hooks, at 40: the work at hand ends before it does. */
  private static final int BEFORE_SPARK = 100;

  /** How long a stop waits for the work at hand. */
  private static final long STOP_SECONDS = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Database database = AnalystDatabase.open(System.getenv());
    CountDownLatch ended = new CountDownLatch(1);
    long startNanos = System.nanoTime();
    try (AnalystConnection lock = AnalystConnection.open(database);
        SparkSession session = SparkSessions.open(System.getenv())) {
      Analysis analysis =
          Analysis.of(
              new SparkAccessJob(session),
              Followings.listAll(JavaSparkContext.fromSparkContext(session.sparkContext())),
              Today.CLOCK);
      analysis.warmUp();
      Analyst analyst = new Analyst(database, analysis, Clock.systemUTC());
      ShutdownHookManager.get()
          .addShutdownHook(
              () -> stop(analyst, ended), BEFORE_SPARK, 2 * STOP_SECONDS, TimeUnit.SECONDS);
      log.info("Ready after {} ms", (System.nanoTime() - startNanos) / 1_000_000);
      tellReady();
      analyst.run(lock);
    } finally {
      ended.countDown();
    }
    return 0;
  }

  private static void stop(Analyst analyst, CountDownLatch ended) {
    analyst.stop();
    try {
      if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Stopped in the middle of an analysis; it is done again at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tellReady() throws IOException {
    String file = System.getenv(READY_VARIABLE);
    if (file != null && !file.isBlank()) {
      Path target = Path.of(file);
      Path written =
          Files.writeString(target.resolveSibling(target.getFileName() + ".new"), "ready\n");
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
