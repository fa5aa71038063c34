package org.nasij.ingestion.topic;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.geo.database.Database;
import org.nasij.ingestion.intake.AdvisoryLock;
import org.nasij.ingestion.schema.RecordType;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the runs that intake stored, in order, chunk by chunk. What was published is noted
 * after each chunk, so a crash repeats one chunk at most, with the same sequences, by which the
 * loader knows it. One relay works at a time, under an advisory lock; others stand by.
 */
public final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
  private static final int WAIT_MILLIS = 1_000;

  private final Jdbi jdbi;
  private final KafkaClients kafka;

  /**
   * @param database the database as {@link org.nasij.geo.database.Role#LOADER}
   */
  public Relay(Database database, KafkaClients kafka) {
    this.jdbi = Jdbi.create(database::open);
    this.kafka = kafka;
  }

  /**
   * Publishes until it is stopped.
   *
   * @param stopped asked at least each second
   * @param ready run once the topics are there and this relay works or stands by
   * @throws org.jdbi.v3.core.JdbiException if the database is lost
   * @throws KafkaException if the broker does not answer for some time
   */
  public void run(BooleanSupplier stopped, Runnable ready)
      throws SQLException, InterruptedException {
    try (Handle connection = jdbi.open();
        Admin admin = kafka.admin()) {
      int partitions = Topic.RECORDS.ensure(admin).partitions().size();
      Topic.REJECTED.ensure(admin);
      ready.run();
      if (!AdvisoryLock.RELAY.await(connection, stopped)) {
        return;
      }
      connection.execute("listen nasij_run");
      try (Producer<byte[], byte[]> producer = kafka.producer()) {
        while (!stopped.getAsBoolean()) {
          Optional<PendingRun> next = nextRun(connection);
          if (next.isPresent()) {
            publish(connection, producer, partitions, next.get(), stopped);
          } else {
            connection.getConnection().unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
          }
        }
      }
    }
  }

  /** A run with chunks to publish, or none but not yet noted as published. */
  record PendingRun(long id, long uploadId, int chunksPublished, int chunks, String instance) {}

  private static Optional<PendingRun> nextRun(Handle connection) {
    return connection
        .createQuery(SQL.locate(Relay.class, "next-run"))
        .map(
            (row, context) ->
                new PendingRun(
                    row.getLong("id"),
                    row.getLong("upload_id"),
                    row.getInt("chunks_published"),
                    row.getInt("chunks"),
                    row.getString("instance")))
        .findOne();
  }

  private static void publish(
      Handle connection,
      Producer<byte[], byte[]> producer,
      int partitions,
      PendingRun run,
      BooleanSupplier stopped)
      throws InterruptedException {
    for (int chunk = run.chunksPublished(); chunk < run.chunks(); chunk++) {
      if (stopped.getAsBoolean()) {
        return;
      }
      send(producer, partitions, run, chunk, chunk(connection, run.uploadId(), chunk));
      if (!note(connection, run, chunk, chunk + 1)) {
        LOG.info("Run {} was set back while it was published; it is read again", run.id());
        return;
      }
    }
    if (run.chunks() == 0) {
      note(connection, run, 0, 0);
    }
    LOG.info("Published run {} of upload {}: {} chunks", run.id(), run.uploadId(), run.chunks());
  }

  private static byte[] chunk(Handle connection, long upload, int number) {
    return connection
        .createQuery(SQL.locate(Relay.class, "chunk"))
        .bind("upload", upload)
        .bind("number", number)
        .mapTo(byte[].class)
        .one();
  }

  /** Notes what was published, unless the loader set the run back meanwhile. */
  private static boolean note(Handle connection, PendingRun run, int before, int published) {
    return connection
            .createUpdate(SQL.locate(Relay.class, "note-published"))
            .bind("run", run.id())
            .bind("before", before)
            .bind("published", published)
            .bind("chunks", run.chunks())
            .execute()
        == 1;
  }

  /** Sends a chunk and waits until the broker has all of it. */
  private static void send(
      Producer<byte[], byte[]> producer, int partitions, PendingRun run, int chunk, byte[] gzip)
      throws InterruptedException {
    List<Future<RecordMetadata>> sendings = new ArrayList<>();
    int[] sent = new int[partitions];
    byte[] lines = decompressed(gzip);
    for (int start = 0; start < lines.length; ) {
      int type = indexOf(lines, '\t', start);
      int key = indexOf(lines, '\t', type + 1);
      int row = indexOf(lines, '\t', key + 1);
      int end = indexOf(lines, '\n', row + 1);
      byte[] messageKey = Arrays.copyOfRange(lines, type + 1, key);
      int partition = Utils.toPositive(Utils.murmur2(messageKey)) % partitions;
      RecordMessage message =
          new RecordMessage(
              RecordType.ofCode(new String(lines, start, type - start, US_ASCII)),
              run.instance(),
              run.id(),
              RecordMessage.sequence(chunk, sent[partition]++),
              run.uploadId(),
              Integer.parseInt(new String(lines, key + 1, row - key - 1, US_ASCII)),
              Arrays.copyOfRange(lines, row + 1, end));
      sendings.add(producer.send(message.to(Topic.RECORDS, partition, messageKey)));
      start = end + 1;
    }
    producer.flush();
    try {
      for (Future<RecordMetadata> sending : sendings) {
        sending.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("A chunk could not be published", e.getCause());
    }
  }

  private static byte[] decompressed(byte[] gzip) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), 64 * 1024)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("A chunk of intake.chunk is damaged", e);
    }
  }

  private static int indexOf(byte[] bytes, char ascii, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == ascii) {
        return i;
      }
    }
    throw new IllegalStateException("A chunk of intake.chunk is damaged: a line ends early");
  }
}
