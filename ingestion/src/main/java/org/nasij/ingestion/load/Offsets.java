package org.nasij.ingestion.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nasij.ingestion.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where each partition of {@link Topic#RECORDS} stands, stored with the rows it brought. */
final class Offsets {
  private static final Logger LOG = LoggerFactory.getLogger(Offsets.class);
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  private final Handle connection;
  private final String topicId;

  /**
   * @param topicId the id the broker gave the topic when it was made
   */
  Offsets(Handle connection, String topicId) {
    this.connection = connection;
    this.topicId = topicId;
  }

  /** A stored offset, and of which topic it is. */
  private record Stored(String topicId, long nextOffset) {}

  /**
   * Where to begin on each partition. Offsets that do not fit the topic (it was emptied, made anew,
   * or another broker was connected) are dropped: every partition begins at its start, and runs
   * whose records are not all accounted for are published again. What is loaded already is known by
   * its sequence and stays as it is.
   *
   * @param beginnings the first offset of each partition
   * @param ends the offset after the last one of each partition
   */
  Map<TopicPartition, Long> start(
      Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
    Map<Integer, Stored> stored = stored();
    Optional<String> misfit =
        beginnings.keySet().stream()
            .filter(partition -> stored.containsKey(partition.partition()))
            .flatMap(
                partition ->
                    misfit(
                        stored.getOrDefault(partition.partition(), new Stored(topicId, 0)),
                        beginnings.getOrDefault(partition, 0L),
                        ends.getOrDefault(partition, 0L))
                        .map(reason -> "Partition " + partition.partition() + ": " + reason)
                        .stream())
            .findFirst();
    if (misfit.isPresent()) {
      startOver(misfit.get());
      return beginnings;
    }
    Map<TopicPartition, Long> start = new HashMap<>();
    beginnings.forEach(
        (partition, beginning) -> {
          Stored offset = stored.get(partition.partition());
          start.put(partition, offset == null ? beginning : Long.valueOf(offset.nextOffset()));
        });
    return start;
  }

  private Optional<String> misfit(Stored stored, long beginning, long end) {
    if (!stored.topicId().equals(topicId)) {
      return Optional.of(
          "the offset %d is stored for another topic of this name (id %s; now %s)"
              .formatted(stored.nextOffset(), stored.topicId(), topicId));
    }
    if (stored.nextOffset() > end) {
      return Optional.of(
          "the offset %d is stored, but the topic ends at %d".formatted(stored.nextOffset(), end));
    }
    if (stored.nextOffset() < beginning) {
      return Optional.of(
          "the offset %d is stored, but the topic begins at %d: messages were deleted unread"
              .formatted(stored.nextOffset(), beginning));
    }
    return Optional.empty();
  }

  private void startOver(String reason) {
    connection.useTransaction(
        transaction -> {
          transaction
              .createUpdate("delete from core.topic_offset where topic = :topic")
              .bind("topic", Topic.RECORDS.title())
              .execute();
          int runs = transaction.createUpdate(SQL.locate(Offsets.class, "publish-again")).execute();
          transaction.execute("notify nasij_run");
          LOG.warn(
              "{} was emptied, made anew, or is another broker's. {}. It is read from its start;"
                  + " nothing that is loaded is lost or loaded twice. Runs not loaded whole, which"
                  + " are published again: {}",
              Topic.RECORDS.title(),
              reason,
              runs);
        });
  }

  private Map<Integer, Stored> stored() {
    Map<Integer, Stored> stored = new HashMap<>();
    connection
        .createQuery(SQL.locate(Offsets.class, "stored"))
        .bind("topic", Topic.RECORDS.title())
        .map(
            (row, context) ->
                Map.entry(
                    row.getInt("partition"),
                    new Stored(row.getString("topic_id"), row.getLong("next_offset"))))
        .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
    return stored;
  }

  /** Writes the next offset of each partition, in the caller's transaction. */
  void store(Map<TopicPartition, Long> next) {
    PreparedBatch batch = connection.prepareBatch(SQL.locate(Offsets.class, "store"));
    next.forEach(
        (partition, offset) ->
            batch
                .bind("topic", partition.topic())
                .bind("topicId", topicId)
                .bind("partition", partition.partition())
                .bind("offset", offset)
                .add());
    batch.execute();
  }
}
