package org.nasij.analytics.certainty;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.inequality.Inequality;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;

/**
 * Whom funding favours: the concentration index of disbursements to civil society per person in
 * need over deprivation, communes (METHOD 8). Above 0 more goes where deprivation is higher. An
 * amount is compared with others of its own currency alone.
 *
 * @param concentration -1..1; NaN where a reason stands
 * @param currencyOrNull of the amounts
 * @param areas communes with any of them
 */
record FundingEquity(
    double concentration,
    @Nullable String currencyOrNull,
    int areas,
    @Nullable Reason reasonOrNull) {
  /** Why there is no index. */
  enum Reason {
    NO_FUNDING,
    NO_TARGET;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The index of a theme.
   *
   * @param cells of the theme and one sector, all levels
   */
  static FundingEquity of(NeedKind needKind, CommuneFunding funding, List<Cell> cells) {
    if (needKind != NeedKind.TARGET) {
      return new FundingEquity(Double.NaN, null, 0, Reason.NO_TARGET);
    }
    List<Cell> counted =
        cells.stream()
            .filter(cell -> cell.area().level() == AreaLevel.COMMUNE)
            .filter(cell -> cell.need() > 0 && !Double.isNaN(cell.deprivation()))
            .toList();
    double[] perPerson =
        counted.stream()
            .mapToDouble(
                cell -> funding.amounts().getOrDefault(cell.area().code(), 0.0) / cell.need())
            .toArray();
    int funded = 0;
    for (double amount : perPerson) {
      funded += amount > 0 ? 1 : 0;
    }
    if (funded == 0) {
      return new FundingEquity(Double.NaN, null, 0, Reason.NO_FUNDING);
    }
    double[] deprivation = counted.stream().mapToDouble(Cell::deprivation).toArray();
    return new FundingEquity(
        Inequality.concentration(perPerson, deprivation), funding.currencyOrNull(), funded, null);
  }
}
