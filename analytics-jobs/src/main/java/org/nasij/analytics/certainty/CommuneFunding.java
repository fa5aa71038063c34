package org.nasij.analytics.certainty;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was disbursed to civil society for a theme, by commune, in the one currency in which most
 * communes have some.
 *
 * @param currencyOrNull null: there is none
 * @param amounts by commune's code, above 0
 */
record CommuneFunding(@Nullable String currencyOrNull, Map<String, Double> amounts) {
  CommuneFunding {
    amounts = Map.copyOf(amounts);
  }
}
