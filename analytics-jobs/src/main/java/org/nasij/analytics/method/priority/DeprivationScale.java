package org.nasij.analytics.method.priority;

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
    LIVING
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

    double score(double value) {
      return Double.isNaN(value) ? value : Math.min(1, Math.max(0, (value - low) / (high - low)));
    }
  }

  /** A commune's score, 0..1; NaN where the census publishes none or the column does not count. */
  public double score(Demand demand, int commune) {
    double share = demand.census(commune).value(column);
    return range(demand.settlement(commune))
        .map(range -> range.score(lacking ? 1 - share : share))
        .orElse(Double.NaN);
  }

  /** The range in communes of a kind, if the column counts there. */
  public Optional<Range> range(Settlement settlement) {
    return Optional.ofNullable(settlement == Settlement.URBAN ? urbanOrNull : ruralOrNull);
  }
}
