package org.nasij.api.matching;

/**
 * The matching of recorded calls as a whole.
 *
 * @param budgetMad of the calls that take part
 * @param value MAD weighted by priority
 * @param bound no allocation is worth more
 */
public record MatchingSummary(
    int openCalls,
    int matchedCalls,
    double budgetMad,
    double matchedMad,
    double value,
    double bound) {
  /** How far the value may lie below the best, 0..1. */
  public double optimalityGap() {
    return bound > 0 ? Math.max(0, (bound - value) / bound) : 0;
  }
}
