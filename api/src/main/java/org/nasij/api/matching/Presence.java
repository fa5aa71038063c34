package org.nasij.api.matching;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a funder gives to a theme in a place.
 *
 * @param areaCode a province; MA: country-wide; null with the funder: all that is withheld, added
 *     up
 * @param parts parts of flows
 */
public record Presence(
    String key,
    String theme,
    @Nullable String areaCode,
    @Nullable String areaNameFr,
    @Nullable String areaNameAr,
    @Nullable String funderId,
    @Nullable String funderName,
    @Nullable String funderNameAr,
    String flowClass,
    String transactionType,
    String currency,
    BigDecimal amount,
    int parts) {}
