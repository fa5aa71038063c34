package org.nasij.analytics.method.matching;

/**
 * What matching chooses (METHOD 11).
 *
 * @param leastFlows flows with stated places a theme needs for a cost, 1 or more
 * @param costConfidence least confidence of the interval of the median, above 0 and below 1
 * @param slices equal parts of a gap, each with the priority it has when its turn comes; 1 or more
 * @param mostExactPairs pairs of budget and gap up to which smallest tickets are solved exactly
 * @param leastHiddenFunders funders a sum must hold before a protected flow may be got from it by
 *     difference; 2 or more
 */
public record MatchingParameters(
    int leastFlows, double costConfidence, int slices, int mostExactPairs, int leastHiddenFunders) {
  /** Those of METHOD 11. */
  public static final MatchingParameters STANDARD = new MatchingParameters(10, 0.95, 10, 24, 3);
}
