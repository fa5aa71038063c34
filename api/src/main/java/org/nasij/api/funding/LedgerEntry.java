package org.nasij.api.funding;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;

/**
 * A sum of parts of flows. What the list is not grouped by is null.
 *
 * @param amount in the currency, exact to its second decimal
 * @param parts how many parts of flows it adds up; a flow over two areas is two parts
 */
public record LedgerEntry(
    @Nullable LedgerLine line,
    @Nullable String areaCode,
    @Nullable String areaNameFr,
    @Nullable String areaNameAr,
    @Nullable String theme,
    @Nullable String flowClass,
    @Nullable String transactionType,
    String currency,
    BigDecimal amount,
    long parts) {

  /** What tells it from the other entries of a list. */
  public String key() {
    return Stream.of(
            line == null ? "" : Codes.of(line),
            Objects.toString(areaCode, ""),
            Objects.toString(theme, ""),
            Objects.toString(flowClass, ""),
            Objects.toString(transactionType, ""),
            currency)
        .collect(Collectors.joining("|"));
  }
}
