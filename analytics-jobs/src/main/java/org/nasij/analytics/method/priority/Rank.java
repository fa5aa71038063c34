package org.nasij.analytics.method.priority;

/**
 * A place in a list by priority.
 *
 * @param position 1 = highest; equal priorities share a position
 * @param of length of the list
 */
public record Rank(int position, int of) {
  /**
   * @throws IllegalArgumentException unless 1 <= position <= of
   */
  public Rank {
    if (position < 1 || position > of) {
      throw new IllegalArgumentException("No position " + position + " in a list of " + of);
    }
  }
}
