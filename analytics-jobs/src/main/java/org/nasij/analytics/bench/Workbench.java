package org.nasij.analytics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.job.SparkSessions;

/**
 * What the lines share: a Spark session opened when the first of them asks for it, a temporary
 * folder, and somewhere to say what is being done. Closing it stops and removes all.
 */
public final class Workbench implements AutoCloseable {
  private final Consumer<String> progress;
  private final Path folder;
  private @Nullable SparkSession session;
  private double sessionSeconds;

  private Workbench(Consumer<String> progress, Path folder) {
    this.progress = progress;
    this.folder = folder;
  }

  /**
   * Sets it up.
   *
   * @param progress is told what is being done
   */
  public static Workbench open(Consumer<String> progress) throws IOException {
    Path folder = Files.createTempDirectory("nasij-bench");
    if (!folder.toFile().setExecutable(true, false)) {
      throw new IOException(folder + " cannot be opened for the user postgres");
    }
    return new Workbench(progress, folder);
  }

  /** Says what is being done. */
  public void say(String work) {
    progress.accept(work);
  }

  /** The Spark session of all lines. */
  public SparkSession spark() {
    if (session == null) {
      say("starting Spark");
      long start = System.nanoTime();
      session = SparkSessions.open(System.getenv());
      sessionSeconds = secondsSince(start);
    }
    return session;
  }

  /** How long Spark took to start; 0 before {@link #spark} was called. */
  public double sparkStartSeconds() {
    return sessionSeconds;
  }

  /** A new folder for one line's files. */
  public Path folder(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  /** Seconds since a reading of {@link System#nanoTime}. */
  public static double secondsSince(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }

  @Override
  public void close() throws IOException {
    if (session != null) {
      session.stop();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
