package org.nasij.analytics.method.evidence;

import java.time.LocalDate;
import java.util.Set;

/**
 * A declaration that the list of activities of an area is complete (METHOD 7).
 *
 * @param areaCode an area of any level; it holds for the communes inside
 * @param themes theme codes; empty: all themes
 * @param conductedOn the day it was made
 */
public record Inventory(String id, String areaCode, Set<String> themes, LocalDate conductedOn) {
  public Inventory {
    themes = Set.copyOf(themes);
  }

  /** Whether it speaks of a theme. */
  public boolean covers(String theme) {
    return themes.isEmpty() || themes.contains(theme);
  }
}
