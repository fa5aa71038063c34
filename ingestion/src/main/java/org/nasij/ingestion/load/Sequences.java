package org.nasij.ingestion.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nasij.ingestion.topic.RecordMessage;

/**
 * The last sequence of each run on each partition: what does not follow it was loaded before, or
 * will be sent again. For one transaction.
 */
final class Sequences {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  /** A run on a partition. */
  private record Stream(long run, int partition) {}

  private final Handle transaction;
  private final Set<Long> known = new HashSet<>();
  private final Map<Stream, Long> last = new HashMap<>();
  private final Set<Stream> advanced = new HashSet<>();

  Sequences(Handle transaction) {
    this.transaction = transaction;
  }

  /** Moves on to a message; false if it is not to be loaded now. */
  boolean advance(RecordMessage message, int partition) {
    long run = message.run();
    if (known.add(run)) {
      transaction
          .createQuery(SQL.locate(Sequences.class, "last-sequences"))
          .bind("run", run)
          .map(
              (row, context) ->
                  Map.entry(new Stream(run, row.getInt("partition")), row.getLong("last_sequence")))
          .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
    }
    Stream stream = new Stream(run, partition);
    if (!message.follows(last.getOrDefault(stream, -1L))) {
      return false;
    }
    last.put(stream, message.sequence());
    advanced.add(stream);
    return true;
  }

  /** Writes how far each run has come. */
  void write() {
    if (advanced.isEmpty()) {
      return;
    }
    PreparedBatch batch = transaction.prepareBatch(SQL.locate(Sequences.class, "store"));
    for (Stream stream : advanced) {
      batch
          .bind("run", stream.run())
          .bind("partition", stream.partition())
          .bind("sequence", last.get(stream))
          .add();
    }
    batch.execute();
  }
}
