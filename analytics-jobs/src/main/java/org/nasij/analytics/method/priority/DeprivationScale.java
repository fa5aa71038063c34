package org.nasij.analytics.method.priority;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Settlement;

/**
 * How a census column is scaled to a deprivation score of 0 (least) to 1 (most).
 *
 * @param column a name of {@code CensusRow}
 * @param lacking true: the column says who has something, so the score is of those who have not
 *     (one minus the share)
 * @param urbanOrNull range in urban communes, in the column's units as {@code CensusRow} gives them
 *     (shares 0..1); null: not counted there
 * @param ruralOrNull range in rural communes
 */
public record DeprivationScale(
    Dimension dimension,
    String column,
    boolean lacking,
    @Nullable Range urbanOrNull,
    @Nullable Range ruralOrNull) {

  /** The two dimensions of deprivation. */
  public enum Dimension {
    EDUCATION,
    LIVING;

    /** Its name in the index: lower case. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The 2.5 and 97.5 percentiles between which a score rises from 0 to 1.
   *
   * @param low score 0 at and below
   * @param high score 1 at and above
   */
  public record Range(double low, double high) {
    /**
     * @throws IllegalArgumentException unless low is below high
     */
    public Range {
      if (!(low < high)) {
        throw new IllegalArgumentException("Not a range: " + low + " to " + high);
      }
    }
  }

  /** What is scaled: a commune's value, of those who lack it; NaN where none is published. */
  double value(Demand demand, int commune) {
    double value = demand.census(commune).value(column);
    return lacking ? 1 - value : value;
  }

  /** The range in communes of a kind, if the column counts there. */
  public Optional<Range> range(Settlement settlement) {
    return Optional.ofNullable(settlement == Settlement.URBAN ? urbanOrNull : ruralOrNull);
  }
}
