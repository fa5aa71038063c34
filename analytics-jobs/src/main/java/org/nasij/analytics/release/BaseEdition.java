package org.nasij.analytics.release;

import java.util.Map;

/**
 * The first edition: its tau is frozen and measures every later release, so that growth shows
 * (METHOD 4).
 *
 * @param name the edition's name
 * @param tau places per person by theme, of the themes that had one
 */
public record BaseEdition(String name, Map<String, Double> tau) {
  public BaseEdition {
    tau = Map.copyOf(tau);
  }
}
