package org.nasij.geo.theme;

import java.util.Locale;

/** What the census says of who needs a theme (METHOD 1). */
public enum NeedKind {
  /** A target group: the full method. */
  TARGET,
  /** A population base only: supply per 1,000, no unmet need. */
  BASE,
  /** No census column says who needs: supply only. */
  NONE;

  /** The name in files and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
