package org.nasij.analytics.method.evidence;

import java.util.Locale;

/** What is known of a cell, an area and a theme, at a date (METHOD 7). */
public enum Evidence {
  /** An activity with current evidence stands in the area. */
  ACTIVE,
  /** A current inventory declares the list complete, and no current activity is on it. */
  NONE_CONFIRMED,
  /** Only older evidence. */
  STALE,
  /** Nothing is recorded. Never the same as no service. */
  NO_DATA;

  /** The name in the database and in the API: lower case, with a hyphen. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the cell counts as known: active or none-confirmed. */
  public boolean isKnown() {
    return this == ACTIVE || this == NONE_CONFIRMED;
  }
}
