package org.nasij.ingestion.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.nasij.ingestion.schema.RecordType;

/**
 * What became of a run's records, per type.
 *
 * @param byType the types of the run, in the order of {@link RecordType}
 */
public record RunCounts(Map<RecordType, Count> byType) {
  public RunCounts {
    Map<RecordType, Count> ordered = new EnumMap<>(RecordType.class);
    ordered.putAll(byType);
    byType = Collections.unmodifiableMap(ordered);
  }

  /**
   * The counts of one type.
   *
   * @param read records read from the file, refused ones with them
   * @param fresh stored for the first time ("new" in the database and in reports)
   * @param changed stored over an older content
   * @param unchanged stored already, with the same content or a newer one
   * @param refused refused by validation or by the database
   * @param waiting refer to a record that is not there yet
   */
  public record Count(
      long read, long fresh, long changed, long unchanged, long refused, long waiting) {
    /** No record at all. */
    public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);

    /** Records of which it is known what became of them. */
    public long accounted() {
      return fresh + changed + unchanged + refused + waiting;
    }

    /** Whether read = new + changed + unchanged + refused + waiting. */
    public boolean balances() {
      return read == accounted();
    }

    /** The sum of two counts. */
    public Count plus(Count other) {
      return new Count(
          read + other.read,
          fresh + other.fresh,
          changed + other.changed,
          unchanged + other.unchanged,
          refused + other.refused,
          waiting + other.waiting);
    }
  }

  /** The sum over all types. */
  public Count total() {
    return byType.values().stream().reduce(Count.NONE, Count::plus);
  }

  /** Whether the counts of every type balance. */
  public boolean balances() {
    return byType.values().stream().allMatch(Count::balances);
  }
}
