package org.nasij.geo.boundary;

import java.util.Locale;

/** Where a boundary comes from. */
public enum BoundarySource {
  /** OpenStreetMap contributors, ODbL-1.0: see {@link BoundaryAttribution}. */
  OPENSTREETMAP,
  /** Drawn by Nasij: what of the province is nearest to the commune's point. */
  APPROXIMATE,
  /** A user's own. */
  IMPORTED;

  /** The name in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
