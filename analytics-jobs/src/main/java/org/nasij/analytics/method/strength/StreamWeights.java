package org.nasij.analytics.method.strength;

/**
 * How much each stream counts.
 *
 * @param service 0..1
 * @param funding 0..1
 * @param volunteers 0..1
 */
public record StreamWeights(double service, double funding, double volunteers) {
  /** The published index. */
  public static final StreamWeights STANDARD = new StreamWeights(0.5, 0.3, 0.2);

  /**
   * @throws IllegalArgumentException if one is outside 0..1, or all are 0
   */
  public StreamWeights {
    for (double weight : new double[] {service, funding, volunteers}) {
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("A weight is 0 to 1, not " + weight);
      }
    }
    if (service + funding + volunteers == 0) {
      throw new IllegalArgumentException("One weight at least is above 0");
    }
  }

  /** The weight of a stream, 0..1. */
  public double of(Stream stream) {
    return switch (stream) {
      case SERVICE -> service;
      case FUNDING -> funding;
      case VOLUNTEERS -> volunteers;
    };
  }
}
