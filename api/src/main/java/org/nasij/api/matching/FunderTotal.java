package org.nasij.api.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a funder gives in the area and themes asked for: the sum of the rows that are shown.
 *
 * @param funderId null: what is withheld, over the whole country
 * @param areas in how many provinces; the country as a whole counts as one
 * @param parts parts of flows
 */
public record FunderTotal(
    @Nullable String funderId,
    @Nullable String funderName,
    @Nullable String funderNameAr,
    String flowClass,
    String transactionType,
    String currency,
    BigDecimal amount,
    int areas,
    int parts) {}
