package org.nasij.ingestion.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a notice.
 *
 * @param code the notice's code
 * @param rowOrNull row of the file, 1 for the first row of data; null: the whole file
 * @param columnOrNull the column's header as the file has it
 * @param valueOrNull the value as the file has it
 * @param detailJson a JSON object with the notice's own fields
 */
public record StoredNotice(
    String code,
    Severity severity,
    @Nullable Integer rowOrNull,
    @Nullable String columnOrNull,
    @Nullable String valueOrNull,
    String detailJson) {

  /** How bad it is: a row with an error is refused. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
