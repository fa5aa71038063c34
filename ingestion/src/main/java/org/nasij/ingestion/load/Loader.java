package org.nasij.ingestion.load;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.nasij.geo.database.Database;
import org.nasij.ingestion.intake.AdvisoryLock;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.topic.KafkaClients;
import org.nasij.ingestion.topic.MalformedMessageException;
import org.nasij.ingestion.topic.RecordMessage;
import org.nasij.ingestion.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@link Topic#RECORDS} into {@code core}: poll by poll, each in one transaction with its
 * offsets, sequences, counts and changes. One loader works at a time, under an advisory lock that
 * is bound to the connection it writes on; others stand by.
 */
public final class Loader {
  private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
  private static final int POLL_RECORDS = 10_000;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration CHECK = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final KafkaClients kafka;

  /**
   * @param database the database as {@link org.nasij.geo.database.Role#LOADER}
   */
  public Loader(Database database, KafkaClients kafka) {
    this.jdbi = Jdbi.create(database::open).registerArrayType(String.class, "text");
    // A transaction that failed ends with its connection; undoing it by hand could hide the cause.
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    this.kafka = kafka;
  }

  /**
   * Loads until it is stopped.
   *
   * @param stopped asked at least each second
   * @param ready run once this loader works or stands by
   * @throws SQLException or {@link org.jdbi.v3.core.JdbiException}, if the database is lost
   * @throws KafkaException if the broker does not answer for some time, or the topic was replaced
   */
  public void run(BooleanSupplier stopped, Runnable ready)
      throws SQLException, InterruptedException {
    try (Handle connection = jdbi.open();
        Admin admin = kafka.admin();
        Consumer<byte[], byte[]> consumer = kafka.consumer(POLL_RECORDS);
        Rejections rejections = new Rejections(kafka)) {
      TopicDescription topic = Topic.RECORDS.ensure(admin);
      ready.run();
      if (!AdvisoryLock.LOADER.await(connection, stopped)) {
        return;
      }
      // What a crash of the server takes back is read again: rows and offsets go together.
      connection.execute("set synchronous_commit = off");
      Offsets offsets = new Offsets(connection, topic.topicId().toString());
      assign(consumer, topic, offsets);
      Transactions transactions = new Transactions(connection, offsets, rejections);
      long checkedNanos = System.nanoTime();
      while (!stopped.getAsBoolean()) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        if (!polled.isEmpty()) {
          transactions.load(polled);
        }
        if (System.nanoTime() - checkedNanos > CHECK.toNanos()) {
          requireSame(topic, Topic.RECORDS.ensure(admin));
          checkedNanos = System.nanoTime();
        }
      }
    } catch (OffsetOutOfRangeException e) {
      throw new KafkaException("The topic was emptied while it was read", e);
    }
  }

  private static void assign(
      Consumer<byte[], byte[]> consumer, TopicDescription topic, Offsets offsets) {
    List<TopicPartition> partitions =
        topic.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    offsets
        .start(consumer.beginningOffsets(partitions), consumer.endOffsets(partitions))
        .forEach(consumer::seek);
  }

  /** A silent broker gives empty polls; asking for the topic tells it apart from a quiet one. */
  private static void requireSame(TopicDescription topic, TopicDescription now) {
    if (!now.topicId().equals(topic.topicId())) {
      throw new KafkaException("The topic " + topic.name() + " was made anew while it was read");
    }
  }

  /** Puts polls into the database, one transaction each. */
  private static final class Transactions {
    private final Handle connection;
    private final Offsets offsets;
    private final Rejections rejections;
    private final RecordReader reader = new RecordReader();
    private final Waiting waiting;
    private final CoreWriter writer;
    private final String instance;

    Transactions(Handle connection, Offsets offsets, Rejections rejections) {
      this.connection = connection;
      this.offsets = offsets;
      this.rejections = rejections;
      this.instance =
          connection.createQuery("select id from reference.instance").mapTo(String.class).one();
      this.waiting = new Waiting(connection, instance);
      this.writer = new CoreWriter(connection, waiting);
    }

    void load(ConsumerRecords<byte[], byte[]> polled) throws SQLException, InterruptedException {
      connection.begin();
      Sequences sequences = new Sequences(connection);
      Tally tally = new Tally();
      storeOrReject(fresh(polled, sequences, tally), tally);
      release(tally);
      sequences.write();
      offsets.store(nextOffsets(polled));
      tally.write(connection);
      connection.commit();
    }

    /** What of a poll is this instance's, is well formed, and was not loaded before. */
    private List<LoadableRecord> fresh(
        ConsumerRecords<byte[], byte[]> polled, Sequences sequences, Tally tally)
        throws InterruptedException {
      List<LoadableRecord> fresh = new ArrayList<>(polled.count());
      int foreign = 0;
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        try {
          RecordMessage message = RecordMessage.of(record);
          if (!message.instance().equals(instance)) {
            foreign++;
          } else if (sequences.advance(message, record.partition())) {
            read(record, message, fresh, tally);
          }
        } catch (MalformedMessageException e) {
          rejections.reject(record, e.reason());
        }
      }
      if (foreign > 0) {
        LOG.warn(
            "Passed over {} records of another database: {} outlived its database, or two"
                + " instances share a broker",
            foreign,
            Topic.RECORDS.title());
      }
      return fresh;
    }

    private void read(
        ConsumerRecord<byte[], byte[]> record,
        RecordMessage message,
        List<LoadableRecord> fresh,
        Tally tally)
        throws InterruptedException {
      try {
        fresh.add(reader.read(message, Rejections.position(record)));
      } catch (RefusedRecordException e) {
        rejections.reject(record, e.reason());
        tally.count(message.run(), message.type(), Outcome.REFUSED, 1);
      }
    }

    /**
     * Stores records; where the database refuses, halves them until the refused ones stand alone.
     * None of them holds up the others.
     */
    private void storeOrReject(List<LoadableRecord> records, Tally tally)
        throws SQLException, InterruptedException {
      if (records.isEmpty()) {
        return;
      }
      Savepoint before = connection.getConnection().setSavepoint();
      try {
        Tally part = writer.store(records);
        connection.getConnection().releaseSavepoint(before);
        tally.add(part);
      } catch (SQLException | RuntimeException e) {
        String reason = Outage.refusal(e).orElse(null);
        if (reason == null) {
          throw e;
        }
        connection.getConnection().rollback(before);
        if (records.size() == 1) {
          LoadableRecord refused = records.get(0);
          rejections.reject(refused, reason);
          tally.count(refused.message().run(), refused.type(), Outcome.REFUSED, 1);
        } else {
          int half = records.size() / 2;
          storeOrReject(records.subList(0, half), tally);
          storeOrReject(records.subList(half, records.size()), tally);
        }
      }
    }

    /** Loads what waited for what just arrived, and what waited for that. */
    private void release(Tally tally) throws SQLException, InterruptedException {
      Map<RecordType, List<String>> arrivals = tally.takeArrivals();
      while (!arrivals.isEmpty()) {
        for (Map.Entry<RecordType, List<String>> arrived : arrivals.entrySet()) {
          List<RecordMessage> page = waiting.release(arrived.getKey(), arrived.getValue());
          while (!page.isEmpty()) {
            storeOrReject(released(page, tally), tally);
            page = waiting.release(arrived.getKey(), arrived.getValue());
          }
        }
        arrivals = tally.takeArrivals();
      }
    }

    private List<LoadableRecord> released(List<RecordMessage> page, Tally tally) {
      List<LoadableRecord> records = new ArrayList<>(page.size());
      for (RecordMessage message : page) {
        tally.count(message.run(), message.type(), Outcome.WAITING, -1);
        try {
          records.add(reader.read(message, "core.waiting"));
        } catch (RefusedRecordException e) {
          throw new IllegalStateException("A record was read before it waited, and not after", e);
        }
      }
      return records;
    }

    private static Map<TopicPartition, Long> nextOffsets(ConsumerRecords<byte[], byte[]> polled) {
      Map<TopicPartition, Long> next = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> record : polled) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      }
      return next;
    }
  }
}
