package org.nasij.analytics.method.access;

/**
 * The two steps of a floating catchment over given pairs (Luo and Wang 2003; Luo and Qi 2009): step
 * one divides each location's supply by the demand in reach, R_j = S_j / sum_a N_a f(d_aj); step
 * two adds up what each area reaches, A_a = sum_j R_j f(d_aj). Linear in supply, so parts of the
 * supply may be sent through separately and added.
 *
 * <p>Invariant: sum_a N_a A_a = sum of S_j over the locations with demand in reach.
 */
public final class FloatingCatchment {
  private final TravelPairs pairs;
  private final int areas;
  private final double[] weights;
  private final double[] reachableDemand;

  /**
   * Weighs every pair.
   *
   * @param demand persons by area, at least 0
   * @param limitMinutes the catchment M by area; NaN: the area's people do not travel
   */
  public FloatingCatchment(TravelPairs pairs, double[] demand, double[] limitMinutes, Decay decay) {
    this(pairs, demand, weigh(pairs, limitMinutes, decay));
  }

  /**
   * Takes the weights as they are.
   *
   * @param demand persons by area, at least 0
   * @param weights by pair, at least 0
   */
  FloatingCatchment(TravelPairs pairs, double[] demand, double[] weights) {
    this.pairs = pairs;
    this.areas = demand.length;
    this.weights = weights;
    this.reachableDemand = new double[pairs.locations()];
    for (int location = 0; location < pairs.locations(); location++) {
      for (int pair = pairs.first(location); pair < pairs.first(location + 1); pair++) {
        reachableDemand[location] += demand[pairs.area(pair)] * weights[pair];
      }
    }
  }

  private static double[] weigh(TravelPairs pairs, double[] limitMinutes, Decay decay) {
    double[] weights = new double[pairs.size()];
    for (int pair = 0; pair < weights.length; pair++) {
      double limit = limitMinutes[pairs.area(pair)];
      weights[pair] = Double.isNaN(limit) ? 0 : decay.weight(pairs.minutes(pair), limit);
    }
    return weights;
  }

  /** Weighted demand in reach of a location, persons. */
  public double reachableDemand(int location) {
    return reachableDemand[location];
  }

  /**
   * Access A by area, places per person: what remains of each location's supply after sharing it
   * among all who reach it. Supply without demand in reach adds nothing.
   *
   * @param supply places by location
   */
  public double[] access(double[] supply) {
    return spread(supply, weights);
  }

  /** The same with other weights in the second step, by pair. */
  double[] spread(double[] supply, double[] secondWeights) {
    double[] access = new double[areas];
    for (int location = 0; location < pairs.locations(); location++) {
      if (supply[location] != 0 && reachableDemand[location] > 0) {
        double ratio = supply[location] / reachableDemand[location];
        for (int pair = pairs.first(location); pair < pairs.first(location + 1); pair++) {
          access[pairs.area(pair)] += ratio * secondWeights[pair];
        }
      }
    }
    return access;
  }
}
