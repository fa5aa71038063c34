package org.nasij.api.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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
    long parts) {}
