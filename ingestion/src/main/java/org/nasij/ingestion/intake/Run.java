package org.nasij.ingestion.intake;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.ingestion.intake.RunCounts.Count;
import org.nasij.ingestion.schema.RecordType;

/** One sending of an upload. */
public final class Run {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int CONNECT_MILLIS = 2_000;

  private final Intake intake;
  private final long id;

  Run(Intake intake, long id) {
    this.intake = intake;
    this.id = id;
  }

  /** The run's id. */
  public long id() {
    return id;
  }

  /** What has become of the run's records so far. */
  public RunCounts counts() {
    return intake.jdbi().withHandle(this::counts);
  }

  /**
   * Waits until the loader has accounted for every record.
   *
   * @param patience how long nothing may move before this looks for what is down
   * @param progress told of each change of the counts, from the first on
   * @return the counts; they balance
   * @throws RunStalledException if nothing moved for that long
   * @throws org.jdbi.v3.core.JdbiException if the database does not answer
   */
  public RunCounts await(Duration patience, Consumer<RunCounts> progress)
      throws RunStalledException, InterruptedException {
    try (Handle connection = intake.jdbi().open()) {
      RunCounts last = counts(connection);
      int chunks = chunksPublished(connection);
      progress.accept(last);
      long movedNanos = System.nanoTime();
      while (last.total().accounted() < last.total().read()) {
        Thread.sleep(POLL.toMillis());
        RunCounts now = counts(connection);
        int chunksNow = chunksPublished(connection);
        if (!now.equals(last) || chunksNow != chunks) {
          movedNanos = System.nanoTime();
          last = now;
          chunks = chunksNow;
          progress.accept(now);
        } else if (System.nanoTime() - movedNanos > patience.toNanos()) {
          throw stalled(connection, last, patience);
        }
      }
      return last;
    }
  }

  private RunCounts counts(Handle connection) {
    Map<RecordType, Count> counts = new EnumMap<>(RecordType.class);
    connection
        .createQuery(SQL.locate(Run.class, "counts"))
        .bind("run", id)
        .map(
            (row, context) ->
                Map.entry(
                    RecordType.ofCode(row.getString("record_type")),
                    new Count(
                        row.getLong("read"),
                        row.getLong("new"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("waiting"))))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return new RunCounts(counts);
  }

  private int chunksPublished(Handle connection) {
    return connection
        .createQuery("select chunks_published from intake.run where id = :run")
        .bind("run", id)
        .mapTo(Integer.class)
        .one();
  }

  private RunStalledException stalled(Handle connection, RunCounts counts, Duration patience) {
    String moved =
        "Run %d: %d of %d records accounted for, and nothing moved for %d s. "
            .formatted(id, counts.total().accounted(), counts.total().read(), patience.toSeconds());
    String kept = " The upload is stored and goes on by itself from then on.";
    if (!AdvisoryLock.LOADER.isTaken(connection)) {
      return new RunStalledException(
          RunStalledException.Reason.LOADER_NOT_RUNNING,
          counts,
          moved
              + "No loader is connected to "
              + intake.databaseUrl()
              + ". Start it with ./nasij up; ./nasij logs loader says why it ended."
              + kept);
    }
    if (!brokerAccepts()) {
      return new RunStalledException(
          RunStalledException.Reason.BROKER_UNREACHABLE,
          counts,
          moved
              + "The Kafka broker does not answer at "
              + intake.kafka()
              + ". Start it with ./nasij up; ./nasij logs broker says why it ended."
              + kept);
    }
    return new RunStalledException(
        RunStalledException.Reason.NO_PROGRESS,
        counts,
        moved
            + "Loader and broker answer. ./nasij logs loader says what the loader is doing."
            + kept);
  }

  private boolean brokerAccepts() {
    return Arrays.stream(intake.kafka().split(",", -1)).map(String::strip).anyMatch(Run::accepts);
  }

  private static boolean accepts(String server) {
    int colon = server.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              server.substring(0, colon), Integer.parseInt(server.substring(colon + 1))),
          CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      // Not this one; if none accepts, the caller says where it looked.
      return false;
    }
  }
}
