package org.nasij.ingestion.demonstration;

import java.util.List;
import java.util.Random;

/**
 * Chance from a seed. {@link Random} is specified to the bit, so a seed gives the same world on
 * every machine and Java.
 */
final class Dice {
  private final Random random;

  /**
   * @param seed the world's seed
   * @param purpose what these dice decide; other purposes do not disturb them
   */
  Dice(long seed, String purpose) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
  }

  /** True with a probability of 0..1. */
  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** A real number in 0..1, 1 excluded. */
  double fraction() {
    return random.nextDouble();
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** A positive number whose logarithm is normal, with the given median. */
  double logNormal(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  /** A positive number, small more often than large, with the given mean. */
  double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
