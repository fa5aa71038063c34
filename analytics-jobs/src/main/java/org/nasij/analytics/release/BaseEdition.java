package org.nasij.analytics.release;

import java.util.Map;

/**
 * The first edition: its tau is frozen and measures every later release, so that growth shows
 * (METHOD 4). A theme that had no tau above 0 in it is frozen by the first edition that has one.
 *
 * @param name the edition's name
 * @param tau places per person by theme, above 0; themes without one in any edition are not there
 */
public record BaseEdition(String name, Map<String, Double> tau) {
  public BaseEdition {
    tau = Map.copyOf(tau);
  }
}
