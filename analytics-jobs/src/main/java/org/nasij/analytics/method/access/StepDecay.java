package org.nasij.analytics.method.access;

import java.util.List;

/**
 * Weights in steps of the catchment (enhanced two-step floating catchment area, Luo and Qi 2009):
 * the first band whose end is not passed gives the weight; beyond the last one it is 0.
 *
 * @param bands by rising end
 */
public record StepDecay(List<Band> bands) implements Decay {
  /** The default bands of PySAL's {@code access}: 1 to M/3, 0.68 to 2M/3, 0.22 to M. */
  public static final StepDecay ENHANCED =
      new StepDecay(List.of(new Band(1.0 / 3, 1), new Band(2.0 / 3, 0.68), new Band(1, 0.22)));

  /**
   * A limit includes its value; this much of a minute is rounding, so that a time computed as
   * exactly the limit stays inside.
   */
  static final double ROUNDING_MINUTES = 1e-9;

  /**
   * A step.
   *
   * @param endShare where the band ends, as a share of the catchment, 0..1, inclusive
   * @param weight 0..1
   */
  public record Band(double endShare, double weight) implements java.io.Serializable {}

  /**
   * @throws IllegalArgumentException if the ends do not rise to 1 or a weight is not in 0..1
   */
  public StepDecay {
    bands = List.copyOf(bands);
    double end = 0;
    for (Band band : bands) {
      if (!(band.endShare() > end && band.weight() >= 0 && band.weight() <= 1)) {
        throw new IllegalArgumentException("Not bands of a catchment: " + bands);
      }
      end = band.endShare();
    }
    if (end != 1) {
      throw new IllegalArgumentException("The last band must end at the catchment: " + bands);
    }
  }

  @Override
  public double weight(double minutes, double limitMinutes) {
    for (Band band : bands) {
      if (minutes <= band.endShare() * limitMinutes + ROUNDING_MINUTES) {
        return band.weight();
      }
    }
    return 0;
  }
}
