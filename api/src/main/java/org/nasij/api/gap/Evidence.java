package org.nasij.api.gap;

/** What is known of supply in a cell (METHOD 7). */
public enum Evidence {
  /** An activity in the area, evidence at most 24 months old. */
  ACTIVE,
  /** An inventory says that there is none. */
  NONE_CONFIRMED,
  /** Evidence older than 24 months. */
  STALE,
  /** Nobody reported. Never to be read as no service. */
  NO_DATA
}
