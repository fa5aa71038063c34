package org.nasij.analytics.method.strength;

import java.util.Locale;

/** What the strength of an area is made of. */
public enum Stream {
  /** Access to services against tau. */
  SERVICE,
  /** Money disbursed to civil society per person in need. */
  FUNDING,
  /** Hours volunteers offer per person in need. */
  VOLUNTEERS;

  /** The name in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
