package org.nasij.api.certainty;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;

/**
 * How unequal access is over the communes with data, and whom funding favours.
 *
 * @param theilBetween part of {@code theil} between regions
 * @param accessReason why there are no indices of access
 * @param concentration of funding per person over deprivation, -1..1
 * @param fundingReason why there is none
 */
public record Equity(
    String theme,
    Sector sector,
    int areas,
    @Nullable Double gini,
    @Nullable Double theil,
    @Nullable Double theilBetween,
    @Nullable Double theilWithin,
    @Nullable String accessReason,
    @Nullable Double concentration,
    @Nullable String fundingCurrency,
    int fundingAreas,
    @Nullable String fundingReason) {}
