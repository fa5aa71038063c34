package org.nasij.analytics.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.nasij.analytics.method.inequality.Inequality;

/**
 * A theme over its ranked provinces, before money and after.
 *
 * @param provinces how many
 * @param lacking places; NaN without a tau
 * @param closingMad NaN without a cost
 * @param mad what is matched
 */
record ThemeOutcome(
    String theme,
    int provinces,
    double lacking,
    double closingMad,
    double mad,
    State before,
    State after) {

  /**
   * The gap over all these provinces, 0..100, and the inequality of coverage among them; NaN where
   * nothing is covered.
   *
   * @param concentration over deprivation: below 0 where the deprived are covered more
   */
  record State(
      double gap,
      double gini,
      double theil,
      double theilBetween,
      double theilWithin,
      double concentration) {
    private static State of(List<ProvinceGap> provinces, ToDoubleFunction<ProvinceGap> gap) {
      double need = provinces.stream().mapToDouble(ProvinceGap::knownNeed).sum();
      double missing =
          provinces.stream().mapToDouble(p -> p.knownNeed() * gap.applyAsDouble(p)).sum();
      double[] coverage =
          provinces.stream()
              .mapToDouble(p -> Math.max(0, 1 - gap.applyAsDouble(p) / 100))
              .toArray();
      double national = need > 0 ? missing / need : Double.NaN;
      if (Arrays.stream(coverage).allMatch(c -> c == 0)) {
        return new State(national, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      }
      Inequality.Decomposition theil =
          Inequality.theil(coverage, provinces.stream().map(ProvinceGap::regionCode).toList());
      return new State(
          national,
          Inequality.gini(coverage),
          theil.total(),
          theil.between(),
          theil.within(),
          Inequality.concentration(
              coverage, provinces.stream().mapToDouble(ProvinceGap::deprivation).toArray()));
    }
  }

  /**
   * What becomes of a theme.
   *
   * @param provinces all of the theme, at least one
   * @param mad what each gets
   */
  static ThemeOutcome of(
      String theme, List<ProvinceGap> provinces, ToDoubleFunction<ProvinceGap> mad) {
    return new ThemeOutcome(
        theme,
        provinces.size(),
        provinces.stream().mapToDouble(ProvinceGap::lacking).sum(),
        provinces.stream().mapToDouble(ProvinceGap::closingMad).sum(),
        provinces.stream().mapToDouble(mad).sum(),
        State.of(provinces, ProvinceGap::gap),
        State.of(provinces, province -> province.gapAfter(mad.applyAsDouble(province))));
  }
}
