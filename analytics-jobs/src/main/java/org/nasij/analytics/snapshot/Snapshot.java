package org.nasij.analytics.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.supply.Activity;

/**
 * The records of one moment, as the method's inputs, without the flows. Immutable.
 *
 * @param worldOrNull demonstration or real; null: nothing was imported yet
 * @param asOfOrNull the instance's fixed date; null: it has none
 * @param activities by id
 * @param inventories by id
 * @param changes those of {@code core.change} that these records hold
 * @param recounted whether flows of any theme are counted otherwise than before, which no change
 *     tells ({@link CountedRecords})
 */
public record Snapshot(
    @Nullable String worldOrNull,
    @Nullable LocalDate asOfOrNull,
    List<Activity> activities,
    List<Inventory> inventories,
    List<RecordChange> changes,
    boolean recounted) {
  public Snapshot {
    activities = List.copyOf(activities);
    inventories = List.copyOf(inventories);
    changes = List.copyOf(changes);
  }

  /** Whether records of a type changed. */
  public boolean isChanged(String recordType) {
    return changes.stream().anyMatch(change -> change.recordType().equals(recordType));
  }

  /** Whether the flows are counted otherwise than before. */
  public boolean hasOtherFlows() {
    return recounted || isChanged(SnapshotReader.FLOW);
  }

  /** The instance's fixed date, if it has one. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOfOrNull);
  }
}
