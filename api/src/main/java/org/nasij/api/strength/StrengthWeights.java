package org.nasij.api.strength;

/**
 * How much each stream counts: the sliders.
 *
 * @param service 0..1
 * @param funding 0..1
 * @param volunteers 0..1
 */
public record StrengthWeights(double service, double funding, double volunteers) {
  /** Those of the published index (METHOD 5). */
  public static final StrengthWeights STANDARD = new StrengthWeights(0.5, 0.3, 0.2);

  /** Whether none counts: there is no index by such weights. */
  public boolean areAllZero() {
    return service + funding + volunteers == 0;
  }

  /** The weight of a stream by its code. */
  public double of(String stream) {
    return switch (stream) {
      case "service" -> service;
      case "funding" -> funding;
      case "volunteers" -> volunteers;
      default -> throw new IllegalArgumentException("No stream " + stream);
    };
  }
}
