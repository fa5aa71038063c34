package org.nasij.analytics.method.supply;

import java.util.Locale;

/** How an activity meets the people it is for. */
public enum Delivery {
  /** People come to its site. */
  SITE,
  /** It works in place, in the areas it declares. */
  OUTREACH;

  /** The name in records and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The delivery of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Delivery ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
