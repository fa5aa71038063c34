package org.nasij.analytics.method.supply;

import java.util.Locale;

/** Why supply reaches no demand. */
public enum UnreachableReason {
  /** It stands outside the mapped country. */
  OUTSIDE,
  /** Its place is not known. */
  UNPLACED,
  /** Nobody in need lives within its catchment. */
  NO_DEMAND,
  /** Only its region or the country is known. */
  ONLY_REGION_OR_COUNTRY;

  /** The name in the database and in the API: lower case, with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
