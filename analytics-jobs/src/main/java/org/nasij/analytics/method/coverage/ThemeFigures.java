package org.nasij.analytics.method.coverage;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.supply.Sector;

/**
 * National figures of a theme. NaN: there is no such figure.
 *
 * @param need persons, over the communes that publish it
 * @param tau places per person that count as full coverage; the same for both sectors
 * @param tauKindOrNull where there is a tau
 * @param supply current supply of the sector, places per year; NaN: some of it has no known
 *     capacity
 * @param supplyReachable the part that has demand in reach
 * @param supplyUnreachable the rest
 * @param conservationError |sum N A - supplyReachable| / supplyReachable; NaN without need or
 *     supply
 */
public record ThemeFigures(
    String theme,
    Sector sector,
    double need,
    double tau,
    @Nullable TauKind tauKindOrNull,
    double supply,
    double supplyReachable,
    double supplyUnreachable,
    double conservationError) {

  /** Where tau comes from (METHOD 4). */
  public enum TauKind {
    /** A published norm, declared with its source. */
    NORM,
    /** The mean access of the first edition that had one above 0: gaps are relative. */
    RELATIVE;

    /** The name in the database and in the API: lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where tau comes from, if there is one. */
  public Optional<TauKind> tauKind() {
    return Optional.ofNullable(tauKindOrNull);
  }
}
