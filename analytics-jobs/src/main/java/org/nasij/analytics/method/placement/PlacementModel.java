package org.nasij.analytics.method.placement;

import java.util.Locale;

/** What a plan is to achieve (METHOD 10). */
public enum PlacementModel {
  /** As much unmet need as possible is removed; a site has places for so many and no more. */
  RELIEF,
  /** As many persons as possible have a site within reach, however full it is. */
  REACH;

  /** The name in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
