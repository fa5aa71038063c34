package org.nasij.api.gap;

/** What a list of cells is ordered by. Cells without the figure come last; then by area code. */
public enum CellSort {
  /** Cells that have no rank come after those that have one. */
  PRIORITY,
  GAP,
  UNMET,
  NEED,
  SUPPLY,
  SUPPLY_PER_NEED,
  ACCESS,
  COVERAGE,
  MINUTES_NEAREST,
  DEPRIVATION,
  EVIDENCE_SHARE,
  KNOWN_NEED_SHARE,
  ORGANIZATIONS,
  /** The share of the draws in which the cell is among the first ten. */
  P_TOP,
  /** The area's French name, in French order. */
  NAME_FR,
  /** The area's Arabic name, in Arabic order. */
  NAME_AR,
  /** The area's code. */
  CODE
}
