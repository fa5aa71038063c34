package org.nasij.api.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a funder asks, or which part of the matching of recorded calls is meant.
 *
 * @param themes theme codes; empty: all
 * @param inside a region or province; null: everywhere
 * @param budgetMad one budget to explore with; null: the calls that are recorded
 * @param ticketMad the smallest ticket of that budget, 0 for none
 */
public record Wish(
    String releaseId,
    Set<String> themes,
    @Nullable String inside,
    @Nullable Double budgetMad,
    double ticketMad) {
  public Wish {
    themes = Set.copyOf(themes);
  }
}
