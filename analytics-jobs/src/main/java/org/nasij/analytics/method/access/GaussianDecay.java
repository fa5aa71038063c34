package org.nasij.analytics.method.access;

/**
 * A bell-shaped weight, exp(-minutes^2 / (2 (sigma M)^2)), cut at the catchment M.
 *
 * @param sigmaShare sigma as a share of the catchment, above 0
 */
public record GaussianDecay(double sigmaShare) implements Decay {
  /**
   * The curve that the weights 1, 0.68 and 0.22 of Luo and Qi (2009) are read from, at 0, M/3 and
   * 2M/3: there it is 1, 0.681 and 0.215.
   */
  public static final GaussianDecay LUO_QI = new GaussianDecay(.38);

  /**
   * @throws IllegalArgumentException unless sigma is above 0
   */
  public GaussianDecay {
    if (!(sigmaShare > 0)) {
      throw new IllegalArgumentException("Not a width: " + sigmaShare);
    }
  }

  @Override
  public double weight(double minutes, double limitMinutes) {
    if (minutes > limitMinutes + StepDecay.ROUNDING_MINUTES) {
      return 0;
    }
    double widths = minutes / (sigmaShare * limitMinutes);
    return Math.exp(-widths * widths / 2);
  }
}
