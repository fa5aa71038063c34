package org.nasij.api.gap;

import org.jspecify.annotations.Nullable;

/**
 * A cell beside the same cell of another release.
 *
 * @param cell of the release asked for
 * @param other of the release it is compared with; null: nothing was to be compared, or it is not
 *     there
 * @param otherRelease the release it is compared with; null: none
 * @param comparability null without a comparison
 */
public record ComparedCell(
    Cell cell,
    @Nullable Cell other,
    @Nullable String otherRelease,
    @Nullable Comparability comparability) {

  /** Gap, percentage points more than in the other release; null where either has none. */
  public @Nullable Double gapChange() {
    return other == null ? null : difference(cell.gap(), other.gap());
  }

  /** Persons beyond capacity, more than in the other release; null where either has none. */
  public @Nullable Double unmetChange() {
    return other == null ? null : difference(cell.unmet(), other.unmet());
  }

  /** Places further down the list than in the other release; null where either has no rank. */
  public @Nullable Integer rankChange() {
    if (other == null || cell.rank() == null || other.rank() == null) {
      return null;
    }
    return cell.rank() - other.rank();
  }

  private static @Nullable Double difference(@Nullable Double now, @Nullable Double then) {
    return now == null || then == null ? null : now - then;
  }
}
