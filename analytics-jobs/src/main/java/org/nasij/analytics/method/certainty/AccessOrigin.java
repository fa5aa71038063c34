package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.Theme;

/**
 * From where the access of an area comes: supply that stands inside it, and the areas of its own
 * level outside it that help, by the place where the supply stands. Above the commune weighted by
 * need, as access is. Nothing finer than a commune is named, so that no protected place shows.
 *
 * @param own places per person from inside
 * @param outside places per person from outside; with {@code own} it adds up to the access
 * @param sources how many areas outside contribute
 * @param largest those that contribute most, largest first
 */
public record AccessOrigin(
    String areaCode, double own, double outside, int sources, List<Part> largest) {
  /** At most so many areas are named. */
  public static final int NAMED = 10;

  /** What an area outside gives, places per person. */
  public record Part(String areaCode, double access) {}

  public AccessOrigin {
    largest = List.copyOf(largest);
  }

  /** The origins of every commune, province and region of a theme and sector with access. */
  public static List<AccessOrigin> of(CoverageModel model, Theme theme, Sector sector) {
    Demand demand = model.demand();
    DrawnSupply supply = new DrawnSupply(model, theme, sector, Uncertainty.STANDARD);
    Draw published = Draw.published(supply.reach().variedBands(), List.of());
    List<AccessOrigin> origins = new ArrayList<>();
    for (AreaLevel level : List.of(AreaLevel.COMMUNE, AreaLevel.PROVINCE, AreaLevel.REGION)) {
      Grouping groups = new Grouping(demand, level, demand.weights(theme.code()));
      supply.takeApart(published, groups::add);
      origins.addAll(groups.origins());
    }
    return origins;
  }

  /** Adds up what areas of one level give one another. */
  private static final class Grouping {
    private final List<String> codes = new ArrayList<>();
    private final int[] groupOf;
    private final double[] share;
    private final List<Map<Integer, Double>> given = new ArrayList<>();

    Grouping(Demand demand, AreaLevel level, double[] weights) {
      groupOf = new int[demand.size()];
      share = new double[demand.size()];
      Map<String, Integer> numbers = new HashMap<>();
      for (int commune = 0; commune < groupOf.length; commune++) {
        Area area = demand.commune(commune);
        Optional<Area> group =
            level == AreaLevel.COMMUNE
                ? Optional.of(area)
                : demand.areas().findAncestor(area.code(), level);
        groupOf[commune] =
            numbers.computeIfAbsent(
                group.orElseThrow().code(),
                code -> {
                  codes.add(code);
                  given.add(new HashMap<>());
                  return codes.size() - 1;
                });
      }
      double[] totals = new double[codes.size()];
      for (int commune = 0; commune < groupOf.length; commune++) {
        totals[groupOf[commune]] += weights[commune];
      }
      for (int commune = 0; commune < groupOf.length; commune++) {
        share[commune] =
            level == AreaLevel.COMMUNE
                ? 1
                : totals[groupOf[commune]] > 0 ? weights[commune] / totals[groupOf[commune]] : 0;
      }
    }

    void add(int from, int to, double access) {
      double weighted = access * share[to];
      if (weighted > 0) {
        given.get(groupOf[to]).merge(groupOf[from], weighted, Double::sum);
      }
    }

    List<AccessOrigin> origins() {
      List<AccessOrigin> origins = new ArrayList<>();
      for (int group = 0; group < codes.size(); group++) {
        if (!given.get(group).isEmpty()) {
          origins.add(origin(group));
        }
      }
      return origins;
    }

    private AccessOrigin origin(int group) {
      double own = given.get(group).getOrDefault(group, 0.0);
      List<Part> parts = new ArrayList<>();
      double outside = 0;
      for (Map.Entry<Integer, Double> part : given.get(group).entrySet()) {
        if (part.getKey() != group) {
          outside += part.getValue();
          parts.add(new Part(codes.get(part.getKey()), part.getValue()));
        }
      }
      parts.sort(Comparator.comparingDouble(Part::access).reversed().thenComparing(Part::areaCode));
      return new AccessOrigin(
          codes.get(group),
          own,
          outside,
          parts.size(),
          parts.subList(0, Math.min(NAMED, parts.size())));
    }
  }
}
