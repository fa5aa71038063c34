package org.nasij.analytics.method.priority;

import java.util.Locale;

/**
 * A place in a list by priority.
 *
 * @param position 1 = highest; equal priorities share a position
 * @param of length of the list
 * @param band the third of the list that holds the position
 */
public record Rank(int position, int of, Band band) {
  /** A third of a list. */
  public enum Band {
    HIGH,
    MIDDLE,
    LOW;

    /** The name in the database and in the API: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The rank at a position.
   *
   * @throws IllegalArgumentException unless 1 <= position <= of
   */
  public static Rank of(int position, int of) {
    if (position < 1 || position > of) {
      throw new IllegalArgumentException("No position " + position + " in a list of " + of);
    }
    return new Rank(position, of, Band.values()[(int) ((position - 1) * 3L / of)]);
  }
}
