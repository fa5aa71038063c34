package org.nasij.analytics.method.certainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyLocation;
import org.nasij.analytics.method.supply.SupplyPlace;
import org.nasij.geo.theme.Theme;

/**
 * The current supply of a theme and sector as arrays, with its missing capacities apart, and access
 * to it under the parameters of a draw. Locations with nothing on them are left out.
 */
final class DrawnSupply implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] demand;

  private final Reach reach;

  /** Places with a known capacity, by location. */
  private final double[] known;

  /** Imputed supply at locations: location and stratum of each. */
  private final int[] imputedLocation;

  private final int[] imputedStratum;

  /** Access from supply in place with a known capacity, by commune. */
  private final double[] inPlace;

  /** Imputed supply in place: its communes, their demand, and its stratum. */
  private final int[][] imputedCommunes;

  private final double[] imputedDemand;
  private final int[] imputedInPlaceStratum;

  /** Known capacities by stratum, ascending. */
  private final double[][] strata;

  DrawnSupply(CoverageModel model, Theme theme, Sector sector, Uncertainty spreads) {
    this.demand = model.demand().weights(theme.code());
    List<SupplyEntry> entries =
        model.entries(theme, sector).stream().filter(SupplyEntry::current).toList();
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (SupplyEntry entry : entries) {
      if (entry.place() instanceof SupplyPlace.AtSite site) {
        numbers.put(site.location(), 0);
      }
    }
    List<SupplyLocation> locations = new ArrayList<>();
    numbers.replaceAll(
        (number, unused) -> {
          locations.add(model.locations().get(number));
          return locations.size() - 1;
        });
    this.reach = new Reach(model, theme, locations, spreads);
    this.known = new double[locations.size()];
    this.inPlace = new double[demand.length];
    Strata found = new Strata();
    List<int[]> atSites = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    List<Integer> placeStrata = new ArrayList<>();
    for (SupplyEntry entry : entries) {
      int stratum =
          entry.imputed() ? found.number(model.supply().knownCapacities(entry)) : Strata.NONE;
      if (entry.place() instanceof SupplyPlace.AtSite site) {
        int location = numbers.getOrDefault(site.location(), 0);
        if (entry.imputed()) {
          atSites.add(new int[] {location, stratum});
        } else {
          known[location] += entry.supply();
        }
      } else if (entry.place() instanceof SupplyPlace.InPlace place) {
        int[] communes = place.communes().stream().mapToInt(Integer::intValue).toArray();
        if (entry.imputed()) {
          places.add(communes);
          placeStrata.add(stratum);
        } else {
          spread(entry.supply(), communes, total(communes), inPlace);
        }
      }
    }
    this.imputedLocation = atSites.stream().mapToInt(pair -> pair[0]).toArray();
    this.imputedStratum = atSites.stream().mapToInt(pair -> pair[1]).toArray();
    this.imputedCommunes = places.toArray(int[][]::new);
    this.imputedDemand = places.stream().mapToDouble(this::total).toArray();
    this.imputedInPlaceStratum = placeStrata.stream().mapToInt(Integer::intValue).toArray();
    this.strata = found.list.toArray(double[][]::new);
  }

  /** Numbers the arrays of known capacities, each once. */
  private static final class Strata {
    static final int NONE = -1;

    private final IdentityHashMap<double[], Integer> numbers = new IdentityHashMap<>();
    private final List<double[]> list = new ArrayList<>();

    int number(double[] capacities) {
      return numbers.computeIfAbsent(
          capacities,
          added -> {
            list.add(added);
            return list.size() - 1;
          });
    }
  }

  private double total(int[] communes) {
    double total = 0;
    for (int commune : communes) {
      total += demand[commune];
    }
    return total;
  }

  private static void spread(double supply, int[] communes, double total, double[] access) {
    if (total > 0) {
      for (int commune : communes) {
        access[commune] += supply / total;
      }
    }
  }

  /** Who reaches it. */
  Reach reach() {
    return reach;
  }

  /** A by commune under a draw, places per person. */
  double[] access(Draw draw) {
    double[] access = new double[demand.length];
    double[] medians = quantiles(draw.capacityQuantile());
    addInPlace(medians, access);
    double[] supply = atLocations(medians);
    Reach.Weighing weighing = reach.weigh(draw);
    double[] weights = new double[longestRow()];
    for (int location = 0; location < supply.length; location++) {
      if (supply[location] != 0) {
        int own = reach.communeOf[location];
        int start = reach.first[location];
        int end = reach.first[location + 1];
        double ratio = supply[location] / reachable(location, weighing, weights);
        if (Double.isFinite(ratio)) {
          access[own] += ratio * weighing.own(own);
          for (int pair = start; pair < end; pair++) {
            access[reach.area[pair]] += ratio * weights[pair - start];
          }
        }
      }
    }
    return access;
  }

  /** Demand in reach of a location; the weights of its pairs are left in the array. */
  private double reachable(int location, Reach.Weighing weighing, double[] weights) {
    int own = reach.communeOf[location];
    int start = reach.first[location];
    int end = reach.first[location + 1];
    double reachable = demand[own] * weighing.own(own);
    for (int pair = start; pair < end; pair++) {
      double weight = weighing.pair(pair);
      weights[pair - start] = weight;
      reachable += demand[reach.area[pair]] * weight;
    }
    return reachable;
  }

  private int longestRow() {
    int longest = 0;
    for (int location = 0; location < reach.locations(); location++) {
      longest = Math.max(longest, reach.first[location + 1] - reach.first[location]);
    }
    return longest;
  }

  private double[] atLocations(double[] imputed) {
    double[] supply = known.clone();
    for (int i = 0; i < imputedLocation.length; i++) {
      supply[imputedLocation[i]] += imputed[imputedStratum[i]];
    }
    return supply;
  }

  private void addInPlace(double[] imputed, double[] access) {
    for (int commune = 0; commune < access.length; commune++) {
      access[commune] += inPlace[commune];
    }
    for (int i = 0; i < imputedCommunes.length; i++) {
      spread(imputed[imputedInPlaceStratum[i]], imputedCommunes[i], imputedDemand[i], access);
    }
  }

  /** The quantile of each stratum's capacities, linear between them (Hyndman and Fan type 7). */
  private double[] quantiles(double share) {
    double[] values = new double[strata.length];
    for (int stratum = 0; stratum < strata.length; stratum++) {
      values[stratum] = RankSpread.quantile(strata[stratum], share);
    }
    return values;
  }

  /** Takes what one commune's supply gives to another. */
  interface Flow {
    /**
     * A part of the access of a commune; a pair of communes may come several times.
     *
     * @param from the commune the supply stands in
     * @param to the commune that reaches it
     * @param access places per person
     */
    void accept(int from, int to, double access);
  }

  /** Takes apart A of the published parameters by the commune the supply stands in. */
  void takeApart(Draw published, Flow flow) {
    double[] medians = quantiles(published.capacityQuantile());
    double[] inside = new double[demand.length];
    addInPlace(medians, inside);
    for (int commune = 0; commune < inside.length; commune++) {
      if (inside[commune] > 0) {
        flow.accept(commune, commune, inside[commune]);
      }
    }
    double[] supply = atLocations(medians);
    Reach.Weighing weighing = reach.weigh(published);
    double[] weights = new double[longestRow()];
    for (int location = 0; location < supply.length; location++) {
      double ratio = supply[location] / reachable(location, weighing, weights);
      if (supply[location] != 0 && Double.isFinite(ratio)) {
        int own = reach.communeOf[location];
        flow.accept(own, own, ratio * weighing.own(own));
        for (int pair = reach.first[location]; pair < reach.first[location + 1]; pair++) {
          double weight = weights[pair - reach.first[location]];
          if (weight > 0) {
            flow.accept(own, reach.area[pair], ratio * weight);
          }
        }
      }
    }
  }
}
