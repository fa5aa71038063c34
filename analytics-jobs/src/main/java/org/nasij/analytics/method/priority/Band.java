package org.nasij.analytics.method.priority;

import java.util.Locale;

/** A third of a list by priority (METHOD 8). */
public enum Band {
  HIGH,
  MIDDLE,
  LOW;

  /**
   * The third that holds a rank. Where the list cannot be divided by three, the upper thirds are
   * the longer ones.
   *
   * @param rank 1 = highest; a median may lie between two positions
   * @param of length of the list
   * @throws IllegalArgumentException unless 1 <= rank <= of
   */
  public static Band of(double rank, int of) {
    if (!(rank >= 1 && rank <= of)) {
      throw new IllegalArgumentException("No rank " + rank + " in a list of " + of);
    }
    return values()[(int) ((rank - 1) * 3 / of)];
  }

  /** The name in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
