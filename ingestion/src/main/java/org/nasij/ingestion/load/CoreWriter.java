package org.nasij.ingestion.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.nasij.ingestion.load.CoreTable.Column;
import org.nasij.ingestion.load.CoreTable.Reference;
import org.nasij.ingestion.load.Tally.Change;
import org.nasij.ingestion.schema.RecordType;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Stores records in {@code core} by their natural key. New ones go straight into their table by
 * COPY; ones that change go by COPY into a staging table and from there in one update. An older
 * version never overwrites a newer one. What refers to a record that is not there waits.
 *
 * <p>It looks before it writes, which is safe because one loader at a time writes {@code core}.
 */
final class CoreWriter {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
  private static final String ADDED_COLUMNS = "upload_id, upload_row, version, content_hash";

  private final Handle connection;
  private final Waiting waiting;

  /** Makes the staging tables, which live as long as the connection. */
  CoreWriter(Handle connection, Waiting waiting) {
    this.connection = connection;
    this.waiting = waiting;
    for (CoreTable table : CoreTable.values()) {
      statement(table, "create-staging").execute();
    }
  }

  /** What stands in the table under an id. */
  private record Stored(long version, int row, long contentHash) {}

  /** The records of one type and round, by what is to be done with them. */
  private record Sorted(
      List<LoadableRecord> fresh, List<LoadableRecord> changed, List<LoadableRecord> renewed) {}

  /**
   * Stores records in the caller's transaction: types that others refer to first, records of one
   * type in the order given.
   *
   * @throws SQLException or {@link org.jdbi.v3.core.JdbiException}, if the database refuses one or
   *     is lost; the transaction is to be undone
   */
  Tally store(List<LoadableRecord> records) throws SQLException {
    Tally tally = new Tally();
    for (RecordType type : RecordType.values()) {
      for (List<LoadableRecord> round : rounds(type, records)) {
        storeRound(CoreTable.of(type), round, tally);
      }
    }
    return tally;
  }

  /** The records of a type, cut so that no part holds an id twice. */
  private static List<List<LoadableRecord>> rounds(RecordType type, List<LoadableRecord> records) {
    List<List<LoadableRecord>> rounds = new ArrayList<>();
    List<LoadableRecord> round = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (LoadableRecord record : records) {
      if (record.type() != type) {
        continue;
      }
      if (!ids.add(record.id())) {
        rounds.add(round);
        round = new ArrayList<>();
        ids.clear();
        ids.add(record.id());
      }
      round.add(record);
    }
    if (!round.isEmpty()) {
      rounds.add(round);
    }
    return rounds;
  }

  private void storeRound(CoreTable table, List<LoadableRecord> round, Tally tally)
      throws SQLException {
    Sorted sorted = sort(table, loadable(table, round, tally), tally);
    copy(table, "core." + table.title(), sorted.fresh());
    update(table, sorted, tally);
    addChanges(table, ids(sorted.fresh()), tally);
    tally.arrive(table.type(), ids(sorted.fresh()));
  }

  /** Leaves out the records whose references are not there; they wait. */
  private List<LoadableRecord> loadable(CoreTable table, List<LoadableRecord> round, Tally tally) {
    List<LoadableRecord> loadable = round;
    for (int i = 0; i < table.references().size(); i++) {
      int position = i;
      Reference reference = table.references().get(i);
      Set<String> there =
          existing(
              CoreTable.of(reference.target()),
              loadable.stream()
                  .map(record -> record.references().get(position))
                  .filter(id -> id != null)
                  .collect(Collectors.toSet()));
      Map<Boolean, List<LoadableRecord>> parted =
          loadable.stream()
              .collect(
                  Collectors.partitioningBy(
                      record -> {
                        String id = record.references().get(position);
                        return id == null || there.contains(id);
                      }));
      waiting.park(parted.getOrDefault(false, List.of()), reference.target(), position, tally);
      loadable = parted.getOrDefault(true, List.of());
    }
    return loadable;
  }

  private Set<String> existing(CoreTable table, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return connection
        .createQuery(SQL.locate(CoreWriter.class, "existing"))
        .define("table", table.title())
        .bindArray("ids", String.class, ids)
        .mapTo(String.class)
        .set();
  }

  private Sorted sort(CoreTable table, List<LoadableRecord> records, Tally tally) {
    Map<String, Stored> stored = stored(table, ids(records));
    Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (LoadableRecord record : records) {
      Stored old = stored.get(record.id());
      Outcome outcome;
      if (old == null) {
        sorted.fresh().add(record);
        outcome = Outcome.NEW;
      } else if (!record.isNewerThan(old.version(), old.row())) {
        outcome = Outcome.UNCHANGED;
      } else if (record.contentHash() == old.contentHash()) {
        // Its version still counts: what is older than this one must not overwrite it later.
        sorted.renewed().add(record);
        outcome = Outcome.UNCHANGED;
      } else {
        sorted.changed().add(record);
        outcome = Outcome.CHANGED;
      }
      tally.count(record.message().run(), table.type(), outcome, 1);
    }
    return sorted;
  }

  private Map<String, Stored> stored(CoreTable table, List<String> ids) {
    Map<String, Stored> stored = new HashMap<>();
    if (ids.isEmpty()) {
      return stored;
    }
    connection
        .createQuery(SQL.locate(CoreWriter.class, "stored"))
        .define("table", table.title())
        .bindArray("ids", String.class, ids)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new Stored(
                        row.getLong("version"),
                        row.getInt("upload_row"),
                        row.getLong("content_hash"))))
        .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
    return stored;
  }

  private void copy(CoreTable table, String target, List<LoadableRecord> records)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    Connection jdbc = connection.getConnection();
    CopyIn copy =
        jdbc.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy " + target + " (" + columns(table) + ", " + ADDED_COLUMNS + ") from stdin");
    try {
      for (LoadableRecord record : records) {
        byte[] fields = record.copyFields();
        copy.writeToCopy(fields, 0, fields.length);
        byte[] added = addedFields(record);
        copy.writeToCopy(added, 0, added.length);
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static byte[] addedFields(LoadableRecord record) {
    long upload = record.message().upload();
    return ("\t"
            + upload
            + '\t'
            + record.message().row()
            + '\t'
            + upload
            + '\t'
            + record.contentHash()
            + '\n')
        .getBytes(UTF_8);
  }

  private void update(CoreTable table, Sorted sorted, Tally tally) throws SQLException {
    if (sorted.changed().isEmpty() && sorted.renewed().isEmpty()) {
      return;
    }
    List<String> changedIds = ids(sorted.changed());
    Map<Change, Long> before = changes(table, changedIds);
    statement(table, "clear-staging").execute();
    copy(table, "stage_" + table.title(), sorted.changed());
    copy(table, "stage_" + table.title(), sorted.renewed());
    statement(table, "analyze-staging").execute();
    statement(table, "update").execute();
    Map<Change, Long> touched = new LinkedHashMap<>(changes(table, changedIds));
    before.forEach((change, records) -> touched.merge(change, records, Math::max));
    touched.forEach(tally::change);
  }

  private void addChanges(CoreTable table, List<String> ids, Tally tally) {
    changes(table, ids).forEach(tally::change);
  }

  /** The places and themes at which records stand now. */
  private Map<Change, Long> changes(CoreTable table, List<String> ids) {
    Map<Change, Long> changes = new HashMap<>();
    if (ids.isEmpty()) {
      return changes;
    }
    connection
        .createQuery(SQL.locate(CoreWriter.class, "changes-" + table.title()))
        .bindArray("ids", String.class, ids)
        .map(
            (row, context) ->
                Map.entry(
                    new Change(table.type(), row.getString("area_code"), row.getString("theme")),
                    row.getLong("records")))
        .forEach(entry -> changes.put(entry.getKey(), entry.getValue()));
    return changes;
  }

  private Update statement(CoreTable table, String name) {
    return define(connection.createUpdate(SQL.locate(CoreWriter.class, name)), table);
  }

  private static <S extends SqlStatement<S>> S define(S statement, CoreTable table) {
    return statement
        .define("table", table.title())
        .define("columns", columns(table))
        .define(
            "assignments",
            table.columns().stream()
                .map(column -> column.name() + " = s." + column.name())
                .collect(Collectors.joining(", ")));
  }

  private static String columns(CoreTable table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static List<String> ids(List<LoadableRecord> records) {
    return records.stream().map(LoadableRecord::id).toList();
  }
}
