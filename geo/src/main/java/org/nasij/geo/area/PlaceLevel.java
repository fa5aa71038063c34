package org.nasij.geo.area;

import java.util.Locale;

/** How exactly a place is known, from the most exact to not at all. */
public enum PlaceLevel {
  /** Coordinates inside the mapped country. */
  POINT,
  COMMUNE,
  /** A city divided into arrondissements, known as a whole. */
  CITY,
  PROVINCE,
  REGION,
  /** The whole country. */
  COUNTRY,
  /** Outside the mapped country. */
  OUTSIDE,
  /** No place given, or none that was found. */
  UNKNOWN;

  /** The name in records, in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The level of a code.
   *
   * @throws IllegalArgumentException if there is no such level
   */
  public static PlaceLevel ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
