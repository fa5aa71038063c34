package org.nasij.analytics.matching;

import java.util.Optional;
import org.nasij.analytics.method.matching.OpenGap;

/**
 * A ranked province of a theme. Provinces, because a service in a commune also serves those around
 * it, because evidence of a single commune is often thin, and because calls name regions and
 * provinces (a choice).
 *
 * @param priority 0..100
 * @param weight priority over the highest of the theme, 0..1
 * @param gap 0..100
 * @param knownNeed persons of the target group in its communes with data
 * @param unmet persons beyond the capacity recorded
 * @param deprivation 0..1
 * @param lacking tau * unmet, places; NaN without a tau
 * @param closingMad lacking * the median cost of a place; NaN without either
 */
record ProvinceGap(
    String theme,
    String areaCode,
    String regionCode,
    double priority,
    double weight,
    double gap,
    double knownNeed,
    double unmet,
    double deprivation,
    double lacking,
    double closingMad) {

  /** The gap as money can close it; empty where it is closed or its cost is not known. */
  Optional<OpenGap> open() {
    return closingMad > 0
        ? Optional.of(new OpenGap(theme, areaCode, weight, closingMad))
        : Optional.empty();
  }

  /** The gap left, 0..100, once an amount has closed its part of it. */
  double gapAfter(double mad) {
    return mad > 0 ? gap * Math.max(0, 1 - mad / closingMad) : gap;
  }
}
