package org.nasij.analytics.method.access;

import java.io.Serializable;

/**
 * How much weight supply has for demand a given travel time away. The same weight is used in both
 * steps of a floating catchment.
 */
@FunctionalInterface
public interface Decay extends Serializable {
  /**
   * The weight, 0..1.
   *
   * @param minutes travel time, at least 0
   * @param limitMinutes the catchment M of the demand, above 0; beyond it the weight is 0, and a
   *     limit includes its value
   */
  double weight(double minutes, double limitMinutes);
}
