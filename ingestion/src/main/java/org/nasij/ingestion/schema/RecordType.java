package org.nasij.ingestion.schema;

import java.util.Locale;

/** The kinds of record that go through the topic into {@code core}, one table each. */
public enum RecordType {
  ORGANIZATION,
  SITE,
  ACTIVITY,
  INVENTORY,
  FUNDER,
  FLOW,
  OPPORTUNITY,
  VOLUNTEER,
  PROJECT,
  SUPPORT_NEED,
  CALL;

  /** The name in messages, files and the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of a code.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  public static RecordType ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
