package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.topic.RecordMessage;

/** Records that refer to one that is not there yet. One waits per type and id: the newest. */
final class Waiting {
  /** Most records let go at a time, so that memory stays bounded however many wait for one. */
  static final int PAGE = 5_000;

  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  private final Handle connection;
  private final String instance;

  Waiting(Handle connection, String instance) {
    this.connection = connection;
    this.instance = instance;
  }

  /** A record that waits already. */
  private record Parked(long run, long version, int row) {}

  /**
   * Lets records of one type wait.
   *
   * @param target the type they wait for
   * @param reference which of their references is not there
   */
  void park(List<LoadableRecord> records, RecordType target, int reference, Tally tally) {
    if (records.isEmpty()) {
      return;
    }
    Map<String, Parked> parked = parked(records);
    PreparedBatch batch = connection.prepareBatch(SQL.locate(Waiting.class, "park"));
    for (LoadableRecord record : records) {
      RecordMessage message = record.message();
      Parked old = parked.get(record.id());
      if (old != null && !supersedes(message, old)) {
        tally.count(message.run(), record.type(), Outcome.UNCHANGED, 1);
        continue;
      }
      if (old != null) {
        // The one that waited so far is overtaken: nothing of it will ever be stored.
        tally.count(old.run(), record.type(), Outcome.WAITING, -1);
        tally.count(old.run(), record.type(), Outcome.UNCHANGED, 1);
      }
      tally.count(message.run(), record.type(), Outcome.WAITING, 1);
      batch
          .bind("type", record.type().code())
          .bind("id", record.id())
          .bind("target", target.code())
          .bind("targetId", record.references().get(reference))
          .bind("record", new String(message.json(), UTF_8))
          .bind("run", message.run())
          .bind("sequence", message.sequence())
          .bind("upload", message.upload())
          .bind("row", message.row())
          .add();
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** A later sending of the same row takes its place, so that each run says what still waits. */
  private static boolean supersedes(RecordMessage message, Parked old) {
    return message.upload() != old.version()
        ? message.upload() > old.version()
        : message.row() >= old.row();
  }

  private Map<String, Parked> parked(List<LoadableRecord> records) {
    Map<String, Parked> parked = new HashMap<>();
    connection
        .createQuery(SQL.locate(Waiting.class, "parked"))
        .bind("type", records.get(0).type().code())
        .bindArray("ids", String.class, records.stream().map(LoadableRecord::id).toList())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new Parked(
                        row.getLong("run_id"), row.getLong("version"), row.getInt("upload_row"))))
        .forEach(entry -> parked.put(entry.getKey(), entry.getValue()));
    return parked;
  }

  /**
   * Lets go some of the records that wait for any of these, {@link #PAGE} at most; none: no more
   * wait for them.
   */
  List<RecordMessage> release(RecordType target, List<String> ids) {
    return connection
        .createQuery(SQL.locate(Waiting.class, "release"))
        .bind("target", target.code())
        .bindArray("ids", String.class, ids)
        .bind("page", PAGE)
        .map(
            (row, context) ->
                new RecordMessage(
                    RecordType.ofCode(row.getString("record_type")),
                    instance,
                    row.getLong("run_id"),
                    row.getLong("sequence"),
                    row.getLong("upload_id"),
                    row.getInt("upload_row"),
                    row.getString("record").getBytes(UTF_8)))
        .list();
  }
}
