package org.nasij.analytics.method.access;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Measures of access over given costs, to compare the method's own ({@link #ENHANCED_TWO_STEP})
 * with. f is a weight of the cost, 0 beyond the largest cost; N demand, S supply, A access:
 *
 * <ul>
 *   <li>two-step and enhanced two-step: R_j = S_j / sum_a N_a f_aj, A_a = sum_j R_j f_aj (Luo and
 *       Wang 2003; Luo and Qi 2009). They differ in f alone
 *   <li>three-step: f_aj G_aj in the place of f_aj, with G_aj = f_aj / sum_k f_ak over all listed
 *       pairs of a, also those beyond the largest cost (Wan, Zou and Sternberg 2012, as PySAL
 *       access computes it)
 *   <li>modified two-step: A_a = sum_j R_j f_aj^2, so that a site's whole supply is only reached at
 *       no cost (Delamater 2013)
 *   <li>gravity: A_a = sum_j S_j f_aj, without competition (Hansen 1959)
 * </ul>
 */
public enum AccessVariant {
  TWO_STEP,
  ENHANCED_TWO_STEP,
  THREE_STEP,
  MODIFIED_TWO_STEP,
  GRAVITY;

  /**
   * Access and what nobody reaches.
   *
   * @param access by demand unit; 0 where nothing is in reach
   * @param unreachable sum of the supply that no demand reaches
   */
  // Numbers by position; nobody writes to them.
  @SuppressWarnings("ArrayRecordComponent")
  public record Result(double[] access, double unreachable) {}

  /**
   * Computes.
   *
   * @param pairs costs between supply (location) and demand (area)
   * @param demand by area, 0 or more
   * @param supply by location, 0 or more
   * @param maxCost inclusive; infinity: no limit
   * @param decay weight of a cost, 0 or more and finite
   * @throws IllegalArgumentException if a weight is negative, infinite or not a number
   */
  public Result compute(
      TravelPairs pairs,
      double[] demand,
      double[] supply,
      double maxCost,
      DoubleUnaryOperator decay) {
    double[] weights = new double[pairs.size()];
    double[] origin = new double[demand.length];
    for (int pair = 0; pair < weights.length; pair++) {
      double weight = decay.applyAsDouble(pairs.minutes(pair));
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "The weight of the cost " + pairs.minutes(pair) + " is " + weight);
      }
      origin[pairs.area(pair)] += weight;
      weights[pair] = pairs.minutes(pair) <= maxCost ? weight : 0;
    }
    if (this == THREE_STEP) {
      for (int pair = 0; pair < weights.length; pair++) {
        double sum = origin[pairs.area(pair)];
        weights[pair] = sum == 0 ? 0 : weights[pair] * weights[pair] / sum;
      }
    }
    FloatingCatchment catchment = new FloatingCatchment(pairs, demand, weights);
    double unreachable = 0;
    for (int location = 0; location < supply.length; location++) {
      unreachable += catchment.reachableDemand(location) > 0 ? 0 : supply[location];
    }
    double[] access =
        switch (this) {
          case MODIFIED_TWO_STEP ->
              catchment.spread(supply, Arrays.stream(weights).map(w -> w * w).toArray());
          case GRAVITY -> gravity(pairs, demand.length, supply, weights);
          default -> catchment.access(supply);
        };
    return new Result(access, unreachable);
  }

  private static double[] gravity(TravelPairs pairs, int areas, double[] supply, double[] weights) {
    double[] access = new double[areas];
    for (int location = 0; location < supply.length; location++) {
      for (int pair = pairs.first(location); pair < pairs.first(location + 1); pair++) {
        access[pairs.area(pair)] += supply[location] * weights[pair];
      }
    }
    return access;
  }
}
