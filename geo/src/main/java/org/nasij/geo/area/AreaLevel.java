package org.nasij.geo.area;

import java.util.Locale;

/** The four levels of areas, from the widest to the finest. Demand units are communes. */
public enum AreaLevel {
  COUNTRY,
  REGION,
  PROVINCE,
  COMMUNE;

  /** The level's name in files, in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The level of a code.
   *
   * @throws IllegalArgumentException if there is no such level
   */
  public static AreaLevel ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
