package org.nasij.api.equity;

import org.jspecify.annotations.Nullable;
import org.nasij.api.theme.Sector;
import org.nasij.geo.area.Settlement;

/**
 * A fifth of the persons in need by deprivation of their commune, and what is there for them.
 *
 * @param fifth 1 = the most deprived communes, to 5
 * @param need persons in need
 * @param knownNeed those of them in communes with data
 * @param places per year within reach of these
 * @param funding disbursed to civil society there
 * @param fundingCurrency null: no money is recorded with a place
 */
public record EquityFifth(
    String theme,
    Sector sector,
    Settlement settlement,
    int fifth,
    int communes,
    double need,
    double knownNeed,
    double places,
    double funding,
    @Nullable String fundingCurrency) {
  String key() {
    return String.join("|", theme, settlement.code(), Integer.toString(fifth));
  }
}
