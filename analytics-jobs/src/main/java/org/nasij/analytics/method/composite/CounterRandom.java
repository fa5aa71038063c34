package org.nasij.analytics.method.composite;

/**
 * Random numbers by counter: the number of a (seed, draw, position) is always the same, whatever is
 * computed before it or on another machine, so that results do not depend on partitioning (METHOD
 * 8).
 *
 * <p>Source: Salmon and others, Parallel random numbers: as easy as 1, 2, 3 (2011), with the
 * finaliser of SplitMix64 (Steele, Lea, Flood 2014) as the mixing function.
 */
public final class CounterRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private CounterRandom() {}

  /** A number in [0, 1), uniform. */
  public static double uniform(long seed, long draw, long position) {
    long bits = mix(mix(mix(seed + GOLDEN) + draw * GOLDEN + 1) + position * GOLDEN + 2);
    return (bits >>> 11) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
