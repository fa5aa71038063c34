package org.nasij.analytics.method.supply;

import java.util.Locale;

/** Whose supply a figure counts (METHOD 3). */
public enum Sector {
  /** All providers recorded here. */
  ALL,
  /** Associations alone. */
  ASSOCIATION;

  /** The name in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an organization of this sector (association, cooperative, public) is counted. */
  public boolean counts(String organizationSector) {
    return this == ALL || organizationSector.equals(ASSOCIATION.code());
  }
}
