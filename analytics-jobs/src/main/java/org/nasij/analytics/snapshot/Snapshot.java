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
 * @param changes the numbers of the changes of {@code core.change} these records hold
 */
public record Snapshot(
    @Nullable String worldOrNull,
    @Nullable LocalDate asOfOrNull,
    List<Activity> activities,
    List<Inventory> inventories,
    List<Long> changes) {
  public Snapshot {
    activities = List.copyOf(activities);
    inventories = List.copyOf(inventories);
    changes = List.copyOf(changes);
  }

  /** The instance's fixed date, if it has one. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOfOrNull);
  }
}
