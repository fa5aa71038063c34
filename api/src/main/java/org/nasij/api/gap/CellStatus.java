package org.nasij.api.gap;

/** What may be said of a cell. */
public enum CellStatus {
  /** Gap and rank. */
  RANKED,
  /** Gap without rank: too little evidence for an order. */
  UNRANKED,
  /** No gap: too little evidence. */
  NO_DATA,
  /** The census publishes no rates here. */
  NEED_NOT_PUBLISHED,
  /** The census counts nobody in need here: no gap. */
  NO_NEED,
  /** The theme has no target group. */
  SUPPLY_ONLY,
  /** No capacity is known in the theme. */
  CAPACITY_UNKNOWN
}
