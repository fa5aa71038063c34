package org.nasij.api.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An area and theme from edition to edition.
 *
 * @param leastEditions how many editions a trend takes
 * @param panel organizations that report in every edition
 * @param trend null: there are too few editions, or the panel has had the same number of places in
 *     all of them
 * @param points one per edition, oldest first
 */
public record AreaTrend(
    String areaCode,
    String theme,
    int leastEditions,
    int panel,
    @Nullable Trend trend,
    List<TrendPoint> points) {
  public AreaTrend {
    points = List.copyOf(points);
  }

  /** How many editions a trend still lacks. */
  public int missing() {
    return Math.max(0, leastEditions - points.size());
  }

  /** When there are enough editions, if one is cut a month; empty: there are, or there is none. */
  public Optional<LocalDate> dueOn() {
    return points.isEmpty() || missing() == 0
        ? Optional.empty()
        : Optional.of(points.get(points.size() - 1).asOf().plusMonths(missing()));
  }
}
