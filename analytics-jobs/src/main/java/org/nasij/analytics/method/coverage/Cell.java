package org.nasij.analytics.method.coverage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.evidence.Evidence;
import org.nasij.analytics.method.priority.Rank;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.Area;

/**
 * The figures of one area, theme and sector. NaN: there is no such figure; infinity never.
 *
 * @param need persons of the target group or the base population; NaN: not published, or none
 *     declared
 * @param censusNeed the same by the census's own row for the area, which above the commune differs
 *     from the sum over communes
 * @param deprivation D, 0..1; above the commune weighted by need
 * @param priority P, 0..100; NaN without a gap
 * @param confidenceOrNull where there is a gap
 * @param rankOrNull where the cell is ranked
 */
public record Cell(
    String theme,
    Sector sector,
    Area area,
    double need,
    double censusNeed,
    Standing standing,
    Reached reached,
    Knowledge knowledge,
    CellStatus status,
    double deprivation,
    double priority,
    @Nullable Confidence confidenceOrNull,
    @Nullable Rank rankOrNull) {

  /**
   * Recorded supply that stands in the area itself.
   *
   * @param supply current, places per year; NaN: some of it has no known capacity
   * @param staleSupply with evidence too old, outside {@code supply}; NaN likewise
   * @param sites distinct sites of current activities
   * @param organizations distinct organizations of current activities
   * @param activities distinct current activities
   */
  public record Standing(
      double supply, double staleSupply, int sites, int organizations, int activities) {}

  /**
   * What the area's people reach, in it and around it.
   *
   * @param access A, places per person; above the commune weighted by need
   * @param imputedShare share of the access whose capacity is imputed, 0..1; NaN without access
   * @param minutesNearest minutes to the nearest active site within the catchment; above the
   *     commune weighted by need over the communes that have one
   * @param coverage C, 0..1
   * @param gap 0..100
   * @param unmet U, persons of the target group beyond the capacity of the providers recorded here
   * @param gapWithStale the gap if stale supply were still there, 0..100, at most {@code gap}; NaN
   *     also where the capacity of stale supply is not known
   */
  public record Reached(
      double access,
      double imputedShare,
      double minutesNearest,
      double coverage,
      double gap,
      double unmet,
      double gapWithStale) {}

  /**
   * What is known.
   *
   * @param evidence of the cell itself
   * @param evidenceShare E of the catchment, 0..1; above the commune weighted by need
   * @param knownNeedShare share of the need in communes with data, 0..1
   * @param communesActive communes of the area by the evidence of their cell
   */
  public record Knowledge(
      Evidence evidence,
      double evidenceShare,
      double knownNeedShare,
      int communesActive,
      int communesNoneConfirmed,
      int communesStale,
      int communesNoData) {}

  /** How far the gap can be trusted, where there is one. */
  public Optional<Confidence> confidence() {
    return Optional.ofNullable(confidenceOrNull);
  }

  /** The place in the list by priority, where the cell is ranked. */
  public Optional<Rank> rank() {
    return Optional.ofNullable(rankOrNull);
  }

  /** Current supply standing in the area per person in need; NaN without a need above 0. */
  public double supplyPerNeed() {
    return need > 0 ? standing.supply() / need : Double.NaN;
  }

  Cell prioritized(double newPriority) {
    return with(newPriority, rankOrNull);
  }

  Cell ranked(Rank rank) {
    return with(priority, rank);
  }

  private Cell with(double newPriority, @Nullable Rank newRankOrNull) {
    return new Cell(
        theme,
        sector,
        area,
        need,
        censusNeed,
        standing,
        reached,
        knowledge,
        status,
        deprivation,
        newPriority,
        confidenceOrNull,
        newRankOrNull);
  }
}
