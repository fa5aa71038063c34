package org.nasij.analytics.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.supply.SupplyEntry;
import org.nasij.analytics.method.supply.SupplyPlace;

/**
 * Who reports in a release, and what each has standing where. An organization reports while any of
 * its activities has current evidence, ended ones included: one that says it has stopped has 0
 * places, it does not leave the panel.
 *
 * @param organizations the ids of those that report
 * @param rows by theme, commune and organization
 */
record ReportedSupply(Set<String> organizations, List<Row> rows) {
  /**
   * Current supply of an organization that stands in a commune.
   *
   * @param supply places per year; NaN: the capacity of some of it is not known
   */
  record Row(String theme, String communeCode, String organizationId, double supply) {}

  private record Key(String theme, int commune, String organizationId) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = theme.compareTo(other.theme);
      order = order == 0 ? Integer.compare(commune, other.commune) : order;
      return order == 0 ? organizationId.compareTo(other.organizationId) : order;
    }
  }

  static ReportedSupply of(CoverageModel model) {
    LocalDate oldest = model.world().asOf().minusMonths(model.parameters().evidenceMonths());
    Set<String> organizations = new TreeSet<>();
    model
        .world()
        .activities()
        .forEach(
            activity -> {
              if (!activity.evidenceOn().isBefore(oldest)) {
                organizations.add(activity.organizationId());
              }
            });
    Map<Key, Double> supply = new TreeMap<>();
    for (String theme : model.themes()) {
      double[] weights = model.demand().weights(theme);
      for (SupplyEntry entry : model.supply().entries(theme)) {
        if (entry.current()) {
          add(entry, weights, supply);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    supply.forEach(
        (key, places) ->
            rows.add(
                new Row(
                    key.theme(),
                    model.demand().commune(key.commune()).code(),
                    key.organizationId(),
                    places)));
    return new ReportedSupply(organizations, rows);
  }

  /** At its site, or divided over its communes in proportion to need, as access divides it. */
  private static void add(SupplyEntry entry, double[] weights, Map<Key, Double> supply) {
    List<Integer> communes = List.of();
    if (entry.place() instanceof SupplyPlace.AtSite site) {
      communes = List.of(site.commune());
    } else if (entry.place() instanceof SupplyPlace.InPlace inPlace) {
      communes = inPlace.communes();
    }
    double total = communes.stream().mapToDouble(commune -> weights[commune]).sum();
    for (int commune : communes) {
      double share = total > 0 ? weights[commune] / total : 1.0 / communes.size();
      supply.merge(
          new Key(entry.theme(), commune, entry.activity().organizationId()),
          entry.supply() * share,
          Double::sum);
    }
  }
}
