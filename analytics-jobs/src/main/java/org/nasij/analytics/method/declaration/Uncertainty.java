package org.nasij.analytics.method.declaration;

import java.io.Serializable;

/**
 * What the draws behind ranks vary, and how (METHOD 8). Factors are uniform in 1 - spread to 1 +
 * spread, independent of one another.
 *
 * @param draws how many, at least 10
 * @param seed of the counter-based numbers; the same for every theme
 * @param speed spread of each of the two speeds
 * @param track spread of the minutes to the paved road
 * @param bands spread of the weight of each band but the first
 * @param tau spread of what counts as full coverage
 * @param capacityLow lowest quantile of the known capacities that stands for missing ones, 0..1
 * @param capacityHigh highest such quantile, 0..1; one for all missing capacities of a draw
 * @param deprivation spread of the weights of deprivation, w (1 + spread u)
 * @param top how many first places P(top) speaks of
 * @param held share of the draws from which on a conclusion holds, 0..1
 */
public record Uncertainty(
    int draws,
    long seed,
    double speed,
    double track,
    double bands,
    double tau,
    double capacityLow,
    double capacityHigh,
    double deprivation,
    int top,
    double held)
    implements Serializable {

  /**
   * @throws IllegalArgumentException if there are fewer draws or a value lies outside its range
   */
  public Uncertainty {
    if (draws < 10 || !(capacityLow >= 0 && capacityLow <= capacityHigh && capacityHigh <= 1)) {
      throw new IllegalArgumentException(
          "Not draws: " + draws + ", capacities " + capacityLow + " to " + capacityHigh);
    }
    for (double spread : new double[] {speed, track, bands, tau, deprivation}) {
      if (!(spread >= 0 && spread < 1)) {
        throw new IllegalArgumentException("A spread lies between 0 and 1: " + spread);
      }
    }
  }

  /** The method's own. */
  public static final Uncertainty STANDARD =
      new Uncertainty(1000, 8, .25, .5, .25, .25, .25, .75, .25, 10, .9);

  /** The same with another number of draws. */
  public Uncertainty withDraws(int number) {
    return new Uncertainty(
        number, seed, speed, track, bands, tau, capacityLow, capacityHigh, deprivation, top, held);
  }
}
