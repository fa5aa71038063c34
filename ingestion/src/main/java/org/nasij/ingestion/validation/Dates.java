package org.nasij.ingestion.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days: ISO, day first as is the habit here, or by the format a mapping states. */
final class Dates {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})([T ].*)?");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})( .*)?");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

  /** Day 0 of a spreadsheet, so that day 60, which never was, and later ones come out right. */
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

  private static final LocalDate EARLIEST_SERIAL = LocalDate.of(1950, 1, 1);
  private static final LocalDate LATEST_SERIAL = LocalDate.of(2050, 1, 1);

  private Dates() {}

  /** The day a cell holds; null, with a notice, if it holds none. */
  static @Nullable LocalDate read(Value value, RowNotices notices) {
    try {
      LocalDate date = parse(value, notices);
      if (date != null) {
        return date;
      }
    } catch (DateTimeException e) {
      // Of the right shape, but no such day: the notice below says so.
    }
    notices.add(Notice.ofCell(NoticeCode.DATE_UNREADABLE, value));
    return null;
  }

  private static @Nullable LocalDate parse(Value value, RowNotices notices) {
    String text = Numbers.westernDigits(value.text());
    if (value.format().dateFormatOrNull() != null) {
      return byFormat(value, text);
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return date(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      LocalDate date = date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
      if (date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue()) {
        notices.add(Notice.ofCell(NoticeCode.DATE_DAY_FIRST, value, date.toString()));
      }
      return date;
    }
    LocalDate serial = ofSerial(text);
    if (serial != null) {
      notices.add(Notice.ofCell(NoticeCode.DATE_FROM_SERIAL, value, serial.toString()));
    }
    return serial;
  }

  private static @Nullable LocalDate byFormat(Value value, String text) {
    try {
      return LocalDate.parse(text, value.format().dateFormatOrNull());
    } catch (DateTimeParseException e) {
      Matcher iso = ISO.matcher(text);
      return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : null;
    }
  }

  /** The day a spreadsheet's number of days stands for; null unless between 1950 and 2049. */
  static @Nullable LocalDate ofSerial(String text) {
    if (!SERIAL.matcher(text).matches()) {
      return null;
    }
    LocalDate date = SPREADSHEET_EPOCH.plusDays((long) Double.parseDouble(text));
    return date.isBefore(EARLIEST_SERIAL) || !date.isBefore(LATEST_SERIAL) ? null : date;
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
