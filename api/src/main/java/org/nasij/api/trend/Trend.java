package org.nasij.api.trend;

/**
 * What the editions up to the last one say together: Mann-Kendall with the correction of Hamed and
 * Rao, and Sen's slope.
 *
 * @param edition the last edition in it
 * @param editions how many
 * @param p two-sided
 * @param tau -1..1
 * @param slope places per year and edition
 * @param intercept places per year at the first edition
 */
public record Trend(
    String edition,
    int editions,
    double s,
    double variance,
    double z,
    double p,
    double tau,
    double slope,
    double intercept) {
  /** Above this p there is no trend to speak of. */
  public static final double SIGNIFICANCE = .05;

  /** Whether chance alone would seldom give it. */
  public boolean isSignificant() {
    return p <= SIGNIFICANCE;
  }
}
