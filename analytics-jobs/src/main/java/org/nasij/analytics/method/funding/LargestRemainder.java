package org.nasij.analytics.method.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Divides a whole number of units exactly: each part gets its quota rounded down, and the units
 * left go to the largest remainders, the earlier part first where they are equal (Hare and
 * Niemeyer). The arithmetic is exact whatever the size of the total.
 */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * The parts of a total; they add up to it.
   *
   * @param total units; a negative total is divided as its opposite
   * @param weights at least 0, not all 0, no NaN or infinity
   * @throws IllegalArgumentException if the weights are not as said
   */
  static BigInteger[] apportion(BigInteger total, double[] weights) {
    BigInteger[] exact = integers(weights);
    BigInteger sum = Arrays.stream(exact).reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.signum() == 0) {
      throw new IllegalArgumentException("Nothing to divide over: all weights are 0");
    }
    BigInteger units = total.abs();
    BigInteger[] parts = new BigInteger[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    BigInteger left = units;
    for (int i = 0; i < parts.length; i++) {
      BigInteger[] quota = units.multiply(exact[i]).divideAndRemainder(sum);
      parts[i] = quota[0];
      remainders[i] = quota[1];
      left = left.subtract(quota[0]);
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
        .limit(left.intValueExact())
        .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
    if (total.signum() < 0) {
      Arrays.setAll(parts, i -> parts[i].negate());
    }
    return parts;
  }

  /** The weights as whole numbers in the same proportion, each read as the decimal it prints as. */
  private static BigInteger[] integers(double[] weights) {
    BigDecimal[] exact = new BigDecimal[weights.length];
    int scale = 0;
    for (int i = 0; i < exact.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException("Not a weight: " + weights[i]);
      }
      exact[i] = BigDecimal.valueOf(weights[i]);
      scale = Math.max(scale, exact[i].scale());
    }
    int common = scale;
    return Arrays.stream(exact)
        .map(weight -> weight.setScale(common).unscaledValue())
        .toArray(BigInteger[]::new);
  }
}
