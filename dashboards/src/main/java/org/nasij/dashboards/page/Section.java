package org.nasij.dashboards.page;

import java.util.List;
import java.util.Locale;

/** The entries of the navigation. */
public enum Section {
  MAP(""),
  COUNTRY("/areas/MA"),
  PLAN("/plan"),
  STRENGTH("/strength"),
  EQUITY("/equity"),
  GIVE("/give"),
  CERTAINTY("/certainty"),
  METHOD("/method"),
  DATA("/data"),
  /** A page that is in no entry, such as an error. */
  NONE("");

  private final String path;

  Section(String path) {
    this.path = path;
  }

  /** The entries, in their order. */
  public static List<Section> navigation() {
    return List.of(MAP, COUNTRY, STRENGTH, EQUITY, PLAN, GIVE, CERTAINTY, METHOD, DATA);
  }

  /** The entry's path after the language. */
  public String path() {
    return path;
  }

  /** The name in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
