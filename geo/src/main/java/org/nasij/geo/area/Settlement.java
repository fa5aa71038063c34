package org.nasij.geo.area;

import java.util.Locale;

/** Whether a commune is urban or rural, as the census of 2024 has it. */
public enum Settlement {
  URBAN,
  RURAL;

  /** The name in files, in the database and in the API: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
