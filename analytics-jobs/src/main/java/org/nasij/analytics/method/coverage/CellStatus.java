package org.nasij.analytics.method.coverage;

import java.util.Locale;

/** What a cell's figures may be used for. */
public enum CellStatus {
  /** A gap and a rank. */
  RANKED,
  /** A gap without a rank. */
  UNRANKED,
  /** Too little is known for a gap. Never the same as no service. */
  NO_DATA,
  /** The census publishes no rates for the area. */
  NEED_NOT_PUBLISHED,
  /** The census counts nobody in need: there is no gap to speak of. */
  NO_NEED,
  /** The theme has no target group: supply alone. */
  SUPPLY_ONLY,
  /** Activities are recorded, and the capacity of none is known. */
  CAPACITY_UNKNOWN;

  /** The name in the database and in the API: lower case, with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the cell has a gap. */
  public boolean hasGap() {
    return this == RANKED || this == UNRANKED;
  }
}
