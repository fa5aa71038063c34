package org.nasij.ingestion.validation;

import java.util.Locale;

/** How bad a notice is. */
public enum Severity {
  /** The row, or the whole file, is refused. */
  ERROR,
  /** The row is kept; something in it was left out, or should be looked at. */
  WARNING,
  /** The row is kept as it is; this says how it was read. */
  INFO;

  /** The name in reports and in the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
