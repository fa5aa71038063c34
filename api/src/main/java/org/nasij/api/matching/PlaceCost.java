package org.nasij.api.matching;

import org.jspecify.annotations.Nullable;

/**
 * What a place of a theme costs, MAD.
 *
 * @param flows that state amount and places in MAD
 * @param flowsOtherCurrency the same in other currencies, not converted
 * @param confidence of the interval from low to high, 0..1
 */
public record PlaceCost(
    String theme,
    int flows,
    int flowsOtherCurrency,
    @Nullable Double median,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double confidence) {}
