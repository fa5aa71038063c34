package org.nasij.ingestion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads money, to the centime. */
final class Amounts {
  /**
   * A currency written behind or before the amount; the field {@code currency} says which it is.
   */
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?iu)^(MAD|DHS?|EUR|USD|GBP|€|\\$|£)\\s*|\\s*(MAD|DHS?\\.?|EUR|USD|GBP|€|\\$|£|درهم|د\\.م\\.?)$");

  /** Larger than any single flow; numeric(20, 2) would hold more. */
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  /**
   * More than this in one flow is taken for a date, if as a spreadsheet's number of days it is one.
   */
  private static final BigDecimal BELIEVABLE = new BigDecimal("10000000000");

  private Amounts() {}

  /**
   * The amount a cell holds, times the column's unit, with two decimals; null, with a notice, if it
   * holds none or one that is not believable.
   *
   * @param ownDate the record's own date, if it has one: an amount that is the same day as a number
   *     is no amount
   */
  static @Nullable BigDecimal read(Value value, @Nullable LocalDate ownDate, RowNotices notices) {
    String text = CURRENCY.matcher(value.text()).replaceAll("");
    BigDecimal number = Numbers.read(value.withText(text), notices);
    if (number == null) {
      return null;
    }
    BigDecimal amount = number.multiply(value.format().unit());
    LocalDate serial = Dates.ofSerial(number.toPlainString());
    if (serial != null && (serial.equals(ownDate) || amount.compareTo(BELIEVABLE) > 0)) {
      notices.add(Notice.ofCell(NoticeCode.AMOUNT_EXCEL_DATE, value, serial.toString()));
      return null;
    }
    if (amount.signum() < 0) {
      notices.add(Notice.ofCell(NoticeCode.NUMBER_NEGATIVE, value));
      return null;
    }
    if (amount.compareTo(LARGEST) > 0) {
      notices.add(Notice.ofCell(NoticeCode.AMOUNT_TOO_LARGE, value));
      return null;
    }
    return rounded(amount, value, notices);
  }

  private static BigDecimal rounded(BigDecimal amount, Value value, RowNotices notices) {
    BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_EVEN);
    if (rounded.compareTo(amount) != 0) {
      notices.add(Notice.ofCell(NoticeCode.AMOUNT_ROUNDED, value, rounded.toPlainString()));
    }
    return rounded;
  }
}
