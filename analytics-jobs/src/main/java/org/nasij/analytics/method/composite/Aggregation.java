package org.nasij.analytics.method.composite;

import java.io.Serializable;
import org.nasij.analytics.method.mean.Mean;

/**
 * How an aggregate is made of its parts.
 *
 * @param mean of the parts' scores, weighted
 * @param floor the least score it can have, 0..1; 0: none. It keeps a geometric mean further up
 *     from being nothing because one of its parts is.
 */
public record Aggregation(Mean mean, double floor) implements Serializable {
  /** The weighted arithmetic mean. */
  public static final Aggregation ARITHMETIC = new Aggregation(Mean.ARITHMETIC, 0);

  /**
   * @throws IllegalArgumentException if the floor lies outside its range
   */
  public Aggregation {
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("A floor lies between 0 and 1: " + floor);
    }
  }
}
