package org.nasij.ingestion.validation;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as they are written here: {@code 1 234,50}, {@code 1.234,50}, {@code 1,234.50},
 * {@code 1'234.50}, and all of these in Arabic-Indic digits.
 */
final class Numbers {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  /** One separator and three digits after it: taken for thousands, and a notice says so. */
  private static final Pattern ONE_SEPARATOR = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{3}");

  private static final Pattern GROUPED_BY_COMMA =
      Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern GROUPED_BY_POINT =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern COMMA_DECIMAL = Pattern.compile("[+-]?\\d+,\\d+");

  /** Spaces of all widths and apostrophes that part thousands. */
  private static final Pattern GROUP_SPACE =
      Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f\\u2009'’](?=\\d{3}(\\D|$))");

  private Numbers() {}

  /** The number a cell holds; null, with a notice, if it holds none. */
  static @Nullable BigDecimal read(Value value, RowNotices notices) {
    String text = ungrouped(westernDigits(value.text()));
    // Unlike comma and point, the Arabic separators leave no doubt.
    Character mark =
        value.text().indexOf('٫') >= 0
            ? Character.valueOf(',')
            : value.format().decimalMarkOrNull();
    String plain = mark == null ? guess(text, value, notices) : withMark(text, mark);
    if (plain == null || !PLAIN.matcher(plain).matches()) {
      notices.add(Notice.ofCell(NoticeCode.NUMBER_UNREADABLE, value));
      return null;
    }
    return new BigDecimal(plain);
  }

  private static String withMark(String text, char mark) {
    return mark == ',' ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
  }

  private static @Nullable String guess(String text, Value value, RowNotices notices) {
    if (ONE_SEPARATOR.matcher(text).matches() && !text.startsWith("0")) {
      String whole = text.replace(",", "").replace(".", "");
      notices.add(Notice.ofCell(NoticeCode.NUMBER_SEPARATOR_ASSUMED, value, whole));
      return whole;
    }
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    if (GROUPED_BY_COMMA.matcher(text).matches()) {
      return text.replace(",", "");
    }
    if (GROUPED_BY_POINT.matcher(text).matches()) {
      return text.replace(".", "").replace(',', '.');
    }
    return COMMA_DECIMAL.matcher(text).matches() ? text.replace(',', '.') : null;
  }

  private static String ungrouped(String text) {
    return GROUP_SPACE.matcher(text).replaceAll("");
  }

  /** Arabic-Indic and Persian digits and their separators as Western ones; the minus sign as -. */
  static String westernDigits(String text) {
    StringBuilder western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '٠' && c <= '٩') {
        western.append((char) ('0' + c - '٠'));
      } else if (c >= '۰' && c <= '۹') {
        western.append((char) ('0' + c - '۰'));
      } else {
        western.append(
            switch (c) {
              case '٫' -> ',';
              case '٬' -> ' ';
              case '−' -> '-';
              default -> c;
            });
      }
    }
    return western.toString();
  }
}
