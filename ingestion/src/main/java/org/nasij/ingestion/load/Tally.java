package org.nasij.ingestion.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.RecordType;

/** What a transaction did: outcomes per run and type, changes by place and theme, arrivals. */
final class Tally {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  /** The records of a run and type. */
  private record RunType(long run, RecordType type) {}

  /** Where the analyst must look. */
  record Change(RecordType type, @Nullable String areaCode, @Nullable String theme) {}

  private final Map<RunType, EnumMap<Outcome, Long>> outcomes = new HashMap<>();
  private final Map<Change, Long> changes = new HashMap<>();
  private final Map<RecordType, List<String>> arrivals = new EnumMap<>(RecordType.class);

  /** Counts a record; one that stops waiting is counted as waiting by -1. */
  void count(long run, RecordType type, Outcome outcome, long records) {
    outcomes
        .computeIfAbsent(new RunType(run, type), key -> new EnumMap<>(Outcome.class))
        .merge(outcome, records, Long::sum);
  }

  /** Notes how many records changed at a place and theme. */
  void change(Change change, long records) {
    changes.merge(change, records, Long::sum);
  }

  /** Notes records that were not there before, for those that wait for them. */
  void arrive(RecordType type, Collection<String> ids) {
    if (!ids.isEmpty()) {
      arrivals.computeIfAbsent(type, key -> new ArrayList<>()).addAll(ids);
    }
  }

  /** Takes the arrivals noted so far. */
  Map<RecordType, List<String>> takeArrivals() {
    Map<RecordType, List<String>> taken = new EnumMap<>(RecordType.class);
    taken.putAll(arrivals);
    arrivals.clear();
    return taken;
  }

  /** Adds what a part of the transaction did. */
  void add(Tally part) {
    part.outcomes.forEach(
        (key, counts) -> counts.forEach((outcome, n) -> count(key.run(), key.type(), outcome, n)));
    part.changes.forEach(this::change);
    part.arrivals.forEach(this::arrive);
  }

  /** Writes counts and changes and tells the analyst, in the caller's transaction. */
  void write(Handle transaction) {
    writeCounts(transaction);
    if (changes.isEmpty()) {
      return;
    }
    PreparedBatch batch = transaction.prepareBatch(SQL.locate(Tally.class, "insert-change"));
    changes.forEach(
        (change, records) ->
            batch
                .bind("type", change.type().code())
                .bind("area", change.areaCode())
                .bind("theme", change.theme())
                .bind("records", records)
                .add());
    batch.execute();
    transaction.execute("notify nasij_change");
  }

  private void writeCounts(Handle transaction) {
    if (outcomes.isEmpty()) {
      return;
    }
    PreparedBatch batch = transaction.prepareBatch(SQL.locate(Tally.class, "add-counts"));
    outcomes.forEach(
        (key, counts) -> {
          batch.bind("run", key.run()).bind("type", key.type().code());
          for (Outcome outcome : Outcome.values()) {
            batch.bind(outcome.name().toLowerCase(Locale.ROOT), counts.getOrDefault(outcome, 0L));
          }
          batch.add();
        });
    batch.execute();
  }
}
