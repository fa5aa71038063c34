package org.nasij.analytics.method.matching;

import java.util.Optional;
import java.util.Set;

/**
 * What a funder has open, in MAD.
 *
 * @param id of the call
 * @param mad in all, above 0
 * @param smallestMad least for one grant; 0 for none
 * @param largestMad most for one grant; infinity for none
 * @param themes theme codes; empty: any
 * @param areaCodes areas of the level of the gaps; empty: any
 */
public record Budget(
    String id,
    double mad,
    double smallestMad,
    double largestMad,
    Set<String> themes,
    Set<String> areaCodes) {
  /**
   * @throws IllegalArgumentException if an amount cannot be
   */
  public Budget {
    if (!(mad > 0 && Double.isFinite(mad) && smallestMad >= 0 && largestMad > 0)
        || smallestMad > largestMad) {
      throw new IllegalArgumentException("Not a budget: " + id);
    }
    themes = Set.copyOf(themes);
    areaCodes = Set.copyOf(areaCodes);
  }

  /** Whether it may go to a gap, and there is one grant at least that fits both. */
  public boolean fits(OpenGap gap) {
    return (themes.isEmpty() || themes.contains(gap.theme()))
        && (areaCodes.isEmpty() || areaCodes.contains(gap.areaCode()))
        && Math.min(mad, gap.closingMad()) >= smallestMad;
  }

  /** The largest amount up to {@code most} that grants of the sizes allowed add up to. */
  double largestUpTo(double most) {
    if (smallestMad == 0 || largestMad == Double.POSITIVE_INFINITY) {
      return most >= smallestMad ? most : 0;
    }
    return Math.min(most, Math.floor(most / smallestMad) * largestMad);
  }

  /** The smallest such amount above {@code amount}, itself one, where there is a limit there. */
  Optional<Double> next(double amount) {
    double next = (grants(amount) + 1.0) * smallestMad;
    return next > amount ? Optional.of(next) : Optional.empty();
  }

  /** The fewest grants that add up to an amount. */
  int grants(double amount) {
    if (amount == 0) {
      return 0;
    }
    return Double.isInfinite(largestMad)
        ? 1
        : Math.max(1, (int) Math.ceil(amount / largestMad * (1 - 1e-12)));
  }
}
