package org.nasij.ingestion.validation;

import static org.nasij.ingestion.validation.Severity.ERROR;
import static org.nasij.ingestion.validation.Severity.INFO;
import static org.nasij.ingestion.validation.Severity.WARNING;

import java.util.List;
import java.util.Locale;

/**
 * Everything that can be said of a file. Title, message and remedy of each are in the bundle {@code
 * notices} in three languages; a test fails where one is missing or undocumented.
 */
public enum NoticeCode {
  // Of the whole file.
  FILE_EMPTY(ERROR),
  FILE_WITHOUT_ROWS(WARNING),
  FILE_NOT_WHAT_IT_SAYS(ERROR, "found"),
  FILE_TOO_LARGE(ERROR, "limit"),
  ENCODING_UNDECIDABLE(ERROR, "candidates"),
  ENCODING_WRONG(ERROR, "encoding"),
  JSON_MALFORMED(ERROR, "problem"),
  QUOTE_NOT_CLOSED(ERROR),
  COLUMN_MISSING(ERROR, "columns"),
  COLUMN_TWICE(ERROR, "other"),
  COLUMN_UNKNOWN(WARNING),
  PERSONAL_COLUMN(ERROR),

  // Of a row.
  ROW_RAGGED(ERROR, "cells", "columns"),
  RECORD_TWICE(ERROR, "first_row"),
  RECORD_TOO_LONG(ERROR, "bytes", "limit"),
  VALUE_MISSING(ERROR),
  CELL_TOO_LONG(ERROR, "length", "limit"),
  TEXT_CONTROL_REMOVED(WARNING),
  TEXT_BIDI_REMOVED(WARNING),
  TEXT_DAMAGED(INFO),
  IDENTIFIER_UNREADABLE(ERROR),
  GROUP_VALUES_DIFFER(WARNING, "kept"),

  // Of a value.
  DATE_UNREADABLE(ERROR),
  DATE_DAY_FIRST(INFO, "date"),
  DATE_FROM_SERIAL(INFO, "date"),
  PERIOD_REVERSED(ERROR, "end"),
  NUMBER_UNREADABLE(ERROR),
  NUMBER_NEGATIVE(ERROR),
  NUMBER_NOT_WHOLE(ERROR),
  NUMBER_TOO_LARGE(ERROR, "limit"),
  NUMBER_SEPARATOR_ASSUMED(INFO, "number"),
  AMOUNT_EXCEL_DATE(WARNING, "date"),
  AMOUNT_MISSING(INFO),
  AMOUNT_ZERO(INFO),
  AMOUNT_ROUNDED(WARNING, "amount"),
  AMOUNT_TOO_LARGE(ERROR),
  AMOUNTS_REVERSED(ERROR, "other"),
  CODE_UNKNOWN(ERROR, "nearest", "codes"),
  THEME_UNKNOWN(ERROR, "nearest"),
  THEME_NOT_FOUND(INFO),
  THEME_REPEATED(WARNING),
  CURRENCY_UNKNOWN(ERROR),
  COUNTRY_UNKNOWN(ERROR),
  URL_INVALID(WARNING),
  CONTACT_LEFT_OUT(WARNING),
  SHARE_UNREADABLE(ERROR),
  SHARES_ABOVE_ONE(ERROR, "sum"),
  CAPACITY_MISSING(INFO),
  DELIVERY_WITHOUT_PLACE(ERROR),
  PROJECT_WITHOUT_LEAD(ERROR),
  PROJECT_SITE_NOT_ONE_COMMUNE(ERROR),

  // Of a place.
  AREA_UNKNOWN(ERROR),
  COORDINATES_UNREADABLE(ERROR),
  COORDINATES_SWAPPED(ERROR),
  PLACE_MISSING(INFO),
  PLACE_NOT_FOUND(WARNING),
  PLACE_COUNTRY_WIDE(INFO),
  PLACE_OUTSIDE(INFO, "country"),
  PLACE_UNCERTAIN(WARNING, "found"),
  PLACE_SPANS_REGIONS(INFO, "areas"),
  PLACE_PROTECTED(INFO),
  PLACE_COARSENED(INFO),
  PLACE_REPEATED(INFO);

  private final Severity severity;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
  private final List<String> details;

  NoticeCode(Severity severity, String... details) {
    this.severity = severity;
    this.details = List.of(details);
  }

  /** The name in reports, in the database and in the documentation: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return severity;
  }

  /** Whether it tells what becomes of a record that is kept: it is not said of a refused row. */
  public boolean tellsKept() {
    return switch (this) {
      case AMOUNT_MISSING,
          AMOUNT_ZERO,
          CAPACITY_MISSING,
          PLACE_MISSING,
          PLACE_COUNTRY_WIDE,
          PLACE_OUTSIDE,
          PLACE_PROTECTED,
          PLACE_COARSENED ->
          true;
      default -> false;
    };
  }

  /** The names of the details a notice of this code carries. */
  public List<String> details() {
    return details;
  }
}
