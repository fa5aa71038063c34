package org.nasij.analytics.method.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Median;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Settlement;

/**
 * Medians of known capacities, for activities that state none (METHOD 7): of the theme, the kind of
 * organization and urban or rural, or of the theme alone where those are too few.
 */
final class CapacityMedians {
  private static final double[] NONE = {};

  private record Stratum(String theme, String kind, Optional<Settlement> settlement) {}

  private final Demand demand;
  private final int leastCases;
  private final Map<Stratum, double[]> byStratum;
  private final Map<String, double[]> byTheme;

  /**
   * @param entries of all themes; current ones with a known capacity are counted
   * @param leastCases below this many the theme's national median is taken
   */
  CapacityMedians(Demand demand, List<SupplyEntry> entries, int leastCases) {
    this.demand = demand;
    this.leastCases = leastCases;
    Map<Stratum, List<Double>> strata = new HashMap<>();
    Map<String, List<Double>> themes = new HashMap<>();
    for (SupplyEntry entry : entries) {
      if (entry.current() && !Double.isNaN(entry.supply())) {
        strata.computeIfAbsent(stratum(entry), s -> new ArrayList<>()).add(entry.supply());
        themes.computeIfAbsent(entry.theme(), t -> new ArrayList<>()).add(entry.supply());
      }
    }
    this.byStratum = sorted(strata);
    this.byTheme = sorted(themes);
  }

  private static <K> Map<K, double[]> sorted(Map<K, List<Double>> values) {
    Map<K, double[]> sorted = new HashMap<>();
    values.forEach(
        (key, list) ->
            sorted.put(key, list.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
    return sorted;
  }

  /**
   * The known capacities that stand for a missing one, ascending: those of the entry's stratum, or
   * of its theme where these are too few; empty if none is known in its theme.
   */
  double[] known(SupplyEntry entry) {
    double[] stratum = byStratum.get(stratum(entry));
    return stratum != null && stratum.length >= leastCases
        ? stratum
        : byTheme.getOrDefault(entry.theme(), NONE);
  }

  /** The entry with a capacity; without one if none is known in its theme. */
  SupplyEntry complete(SupplyEntry entry) {
    if (!Double.isNaN(entry.supply())) {
      return entry;
    }
    double[] known = known(entry);
    return known.length == 0 ? entry : entry.withSupply(new Median().evaluate(known), true);
  }

  private Stratum stratum(SupplyEntry entry) {
    return new Stratum(
        entry.theme(), entry.activity().organizationKind(), settlement(entry.place()));
  }

  private Optional<Settlement> settlement(SupplyPlace place) {
    if (place instanceof SupplyPlace.AtSite site) {
      return Optional.of(demand.settlement(site.commune()));
    }
    if (place instanceof SupplyPlace.InPlace inPlace) {
      long urban =
          inPlace.communes().stream()
              .filter(commune -> demand.settlement(commune) == Settlement.URBAN)
              .count();
      return Optional.of(
          urban * 2 > inPlace.communes().size() ? Settlement.URBAN : Settlement.RURAL);
    }
    return Optional.empty();
  }
}
