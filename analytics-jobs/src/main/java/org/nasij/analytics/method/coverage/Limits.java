package org.nasij.analytics.method.coverage;

/** Comparing computed shares with a limit. A limit includes its value, also after rounding. */
final class Limits {
  private static final double ROUNDING = 1e-12;

  private Limits() {}

  /** Whether a share is at least a limit; NaN is not. */
  static boolean reaches(double share, double limit) {
    return share >= limit - ROUNDING;
  }

  /** Whether a share is more than a limit; NaN is not. */
  static boolean exceeds(double share, double limit) {
    return share > limit + ROUNDING;
  }
}
