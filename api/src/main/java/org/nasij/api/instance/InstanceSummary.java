package org.nasij.api.instance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.api.gap.Evidence;

/**
 * What this instance holds.
 *
 * @param world {@code demonstration} (every record is invented) or {@code real}; null: nothing
 *     imported yet
 * @param asOf the fixed date of the demonstration world
 * @param records how many records are stored, per type of record; persons are not counted
 * @param evidence cells (commune and theme) of the live figures per kind of evidence
 * @param changedAt when a record last changed; null: no record yet
 */
public record InstanceSummary(
    @Nullable String world,
    @Nullable LocalDate asOf,
    Map<String, Long> records,
    Map<Evidence, Long> evidence,
    @Nullable Instant changedAt) {

  public InstanceSummary {
    records = Map.copyOf(records);
    evidence = Map.copyOf(evidence);
  }

  /** Records of a type, such as organization; null: they are of persons, who are not counted. */
  public @Nullable Long records(String type) {
    return records.get(type);
  }

  /** Cells with a kind of evidence. */
  public long cells(Evidence kind) {
    return evidence.getOrDefault(kind, 0L);
  }
}
