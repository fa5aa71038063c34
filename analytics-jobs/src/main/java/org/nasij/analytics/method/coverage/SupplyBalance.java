package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.coverage.ThemeFigures.TauKind;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;
import org.nasij.analytics.method.supply.UnreachableReason;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/**
 * Where the current supply of a theme and sector goes: reachable supply equals the access of all in
 * need, unreachable supply is listed (METHOD 3).
 */
record SupplyBalance(
    Theme theme,
    ThemeAccess access,
    double need,
    double reachable,
    double accessible,
    List<UnreachableSupply> unreachable) {

  static SupplyBalance of(
      Theme theme, ThemeAccess access, List<SupplyEntry> entries, Demand demand) {
    double reachable = 0;
    List<UnreachableSupply> unreachable = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      SupplyEntry entry = entries.get(i);
      if (entry.current() && access.reachable[i]) {
        reachable += entry.supply();
      } else if (entry.current()) {
        unreachable.add(
            new UnreachableSupply(
                theme.code(),
                access.sector(),
                entry.activity().id(),
                entry.supply(),
                entry.place() instanceof SupplyPlace.Unreachable place
                    ? place.reason()
                    : UnreachableReason.NO_DEMAND));
      }
    }
    double[] weights = demand.weights(theme.code());
    double persons = 0;
    double accessible = 0;
    for (int commune = 0; commune < weights.length; commune++) {
      persons += weights[commune];
      accessible += weights[commune] * access.access(commune);
    }
    return new SupplyBalance(
        theme,
        access,
        theme.needKind() == NeedKind.NONE ? Double.NaN : persons,
        reachable,
        accessible,
        List.copyOf(unreachable));
  }

  ThemeFigures figures(double tau, @Nullable TauKind tauKind) {
    double lost = unreachable.stream().mapToDouble(UnreachableSupply::supply).sum();
    double error = Math.abs(accessible - reachable) / reachable;
    return new ThemeFigures(
        theme.code(),
        access.sector(),
        need,
        tau,
        tauKind,
        reachable + lost,
        reachable,
        lost,
        theme.needKind() == NeedKind.NONE || reachable == 0 ? Double.NaN : error);
  }

  /**
   * @throws ConservationException if the relative error is above the tolerance
   */
  void requireConserved(double tolerance) {
    ThemeFigures figures = figures(Double.NaN, null);
    if (figures.conservationError() > tolerance || (reachable == 0 && accessible != 0)) {
      throw new ConservationException(figures, tolerance);
    }
  }
}
