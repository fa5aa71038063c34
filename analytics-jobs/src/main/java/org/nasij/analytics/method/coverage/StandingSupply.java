package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nasij.analytics.method.coverage.Cell.Standing;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;

/**
 * What stands in each area itself, of one theme and sector. Supply in place is divided over its
 * communes as access divides it; an activity known only by its city or province counts there and
 * above, in no single commune.
 */
final class StandingSupply {
  private static final class Tally {
    final Set<String> sites = new HashSet<>();
    final Set<String> organizations = new HashSet<>();
    int activities;
  }

  private final AreaTree tree;
  private final double[] demand;
  private final double[] supply;
  private final double[] staleSupply;
  private final List<Tally> communes = new ArrayList<>();
  private final List<Tally> nodes = new ArrayList<>();

  /**
   * @param demand weights by commune, persons
   */
  StandingSupply(AreaTree tree, double[] demand, List<SupplyEntry> entries) {
    this.tree = tree;
    this.demand = demand;
    this.supply = new double[demand.length];
    this.staleSupply = new double[demand.length];
    for (int commune = 0; commune < demand.length; commune++) {
      communes.add(new Tally());
    }
    tree.nodes().forEach(node -> nodes.add(new Tally()));
    for (SupplyEntry entry : entries) {
      if (entry.place() instanceof SupplyPlace.AtSite site) {
        add(entry, List.of(site.commune()), List.of());
      } else if (entry.place() instanceof SupplyPlace.InPlace inPlace) {
        add(entry, inPlace.named(), inPlace.spread());
      }
    }
  }

  private void add(SupplyEntry entry, List<Integer> named, List<Integer> spread) {
    List<Integer> all = new ArrayList<>(named);
    all.addAll(spread);
    double total = all.stream().mapToDouble(commune -> demand[commune]).sum();
    double[] target = entry.current() ? supply : staleSupply;
    for (int commune : all) {
      double share = total > 0 ? demand[commune] / total : 1.0 / all.size();
      target[commune] += entry.supply() * share;
    }
    if (entry.current()) {
      named.forEach(commune -> count(entry, communes.get(commune)));
      Set<Integer> above = new HashSet<>();
      all.forEach(commune -> above.addAll(tree.nodesOfCommune(commune)));
      above.forEach(node -> count(entry, nodes.get(node)));
    }
  }

  private static void count(SupplyEntry entry, Tally tally) {
    tally.activities++;
    tally.organizations.add(entry.activity().organizationId());
    String siteId = entry.activity().siteId();
    boolean standsAtItsSite =
        entry.place() instanceof SupplyPlace.AtSite || entry.activity().areaCodes().isEmpty();
    if (siteId != null && standsAtItsSite) {
      tally.sites.add(siteId);
    }
  }

  Standing commune(int commune) {
    return standing(supply[commune], staleSupply[commune], communes.get(commune));
  }

  /**
   * @param node the number of an area above the commune
   */
  Standing node(int node) {
    double current = 0;
    double stale = 0;
    for (int commune : tree.nodes().get(node).communes()) {
      current += supply[commune];
      stale += staleSupply[commune];
    }
    return standing(current, stale, nodes.get(node));
  }

  private static Standing standing(double supply, double staleSupply, Tally tally) {
    return new Standing(
        supply, staleSupply, tally.sites.size(), tally.organizations.size(), tally.activities);
  }
}
