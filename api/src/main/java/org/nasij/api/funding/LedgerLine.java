package org.nasij.api.funding;

/** The lines of the funding ledger; a part of a flow stands on the first that fits (METHOD 5). */
public enum LedgerLine {
  /** Outside the mapped country. */
  OUTSIDE,
  /** No theme is stated or found. */
  NO_THEME,
  /** Country-wide. */
  NATIONAL,
  /** No place is stated or found. */
  UNLOCATED,
  /** Placed in areas of the map. */
  AREAS
}
