package org.nasij.analytics.method.matching;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a place of a theme costs, MAD: the median over flows that state how many places they pay
 * for, with the distribution-free interval between two order statistics.
 *
 * <p>Source of the interval: David and Nagaraja, Order Statistics (3rd edition, 2003), section 7.1:
 * x(l) to x(n + 1 - l) holds the median with the probability 1 - 2 P(B &lt; l), B binomial (n,
 * 1/2); l is the largest for which that is at least the confidence asked for.
 *
 * @param median MAD per place, above 0
 * @param low lower end of the interval, MAD per place
 * @param high upper end of the interval, MAD per place
 * @param confidence of the interval, 0..1: at least what was asked for
 * @param flows how many flows
 */
public record PlaceCost(double median, double low, double high, double confidence, int flows) {
  /**
   * The cost over some flows.
   *
   * @param madPerPlace one value per flow, each above 0
   * @param parameters how many flows it takes, and the confidence asked for
   * @return empty where there are too few flows, or too few for an interval of that confidence
   * @throws IllegalArgumentException if a value is not above 0, or not finite
   */
  public static Optional<PlaceCost> of(double[] madPerPlace, MatchingParameters parameters) {
    double[] sorted = madPerPlace.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n > 0 && !(sorted[0] > 0 && Double.isFinite(sorted[n - 1]))) {
      throw new IllegalArgumentException("A place costs more than 0, and a finite amount");
    }
    if (n < parameters.leastFlows()) {
      return Optional.empty();
    }
    // P(B = k), as its logarithm: 2^-n is 0 beyond a thousand flows.
    double logProbability = -n * Math.log(2);
    double below = 0;
    int rank = 0;
    double confidence = 0;
    for (int k = 0; k < n / 2; k++) {
      below += Math.exp(logProbability);
      if (1 - 2 * below < parameters.costConfidence()) {
        break;
      }
      rank = k + 1;
      confidence = 1 - 2 * below;
      logProbability += Math.log((double) (n - k) / (k + 1));
    }
    if (rank == 0) {
      return Optional.empty();
    }
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return Optional.of(new PlaceCost(median, sorted[rank - 1], sorted[n - rank], confidence, n));
  }
}
