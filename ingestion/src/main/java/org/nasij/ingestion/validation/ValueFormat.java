package org.nasij.ingestion.validation;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How to read a column, where it is known.
 *
 * @param dateFormatOrNull the format of its dates; null: ISO, or day first
 * @param unit what a number of the column is multiplied by, such as 1,000,000
 * @param decimalMarkOrNull '.' or ',': what its decimals follow; null: told from each number
 */
public record ValueFormat(
    @Nullable DateTimeFormatter dateFormatOrNull,
    BigDecimal unit,
    @Nullable Character decimalMarkOrNull) {
  /** Nothing is known: local habits. */
  public static final ValueFormat LOCAL = new ValueFormat(null, BigDecimal.ONE, null);
}
