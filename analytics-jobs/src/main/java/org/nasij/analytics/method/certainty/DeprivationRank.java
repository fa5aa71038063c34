package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nasij.analytics.method.composite.RankUncertainty;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.priority.DeprivationIndex;
import org.nasij.analytics.method.priority.Priority;
import org.nasij.analytics.method.priority.Rank;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * The place of an area in its list by deprivation, and how sure it is: all weights of D drawn anew
 * (METHOD 6, 8). Regions and provinces are a list each, with the mean of their communes weighted by
 * need; urban and rural communes are one each. It does not depend on any record.
 *
 * @param deprivation D, 0..1
 * @param rank 1 = most deprived
 * @param certainty of the rank, over the draws
 */
public record DeprivationRank(Area area, double deprivation, Rank rank, RankUncertainty certainty) {

  /**
   * The ranks of all areas with a deprivation.
   *
   * @param index of the theme
   * @param weights by commune, persons: the means of larger areas are weighted by them
   */
  public static List<DeprivationRank> of(
      DeprivationIndex index, Demand demand, double[] weights, Uncertainty uncertainty) {
    List<DeprivationRank> ranks = new ArrayList<>();
    for (AreaLevel level : List.of(AreaLevel.REGION, AreaLevel.PROVINCE)) {
      ranks.addAll(list(demand.areas().list(level), index, demand, weights, uncertainty));
    }
    List<Area> communes = demand.areas().list(AreaLevel.COMMUNE);
    for (Settlement settlement : Settlement.values()) {
      ranks.addAll(
          list(
              communes.stream()
                  .filter(area -> area.settlement().equals(Optional.of(settlement)))
                  .toList(),
              index,
              demand,
              weights,
              uncertainty));
    }
    return ranks;
  }

  private static List<DeprivationRank> list(
      List<Area> areas,
      DeprivationIndex index,
      Demand demand,
      double[] weights,
      Uncertainty uncertainty) {
    double[] published = index.byCommune();
    List<Area> known = new ArrayList<>();
    List<int[]> inside = new ArrayList<>();
    for (Area area : areas) {
      int[] communes = positions(demand, area);
      if (!Double.isNaN(AreaMean.of(communes, weights, published))) {
        known.add(area);
        inside.add(communes);
      }
    }
    if (known.isEmpty()) {
      return List.of();
    }
    UnaryOperator<double[]> means =
        byCommune ->
            inside.stream()
                .mapToDouble(communes -> AreaMean.of(communes, weights, byCommune))
                .toArray();
    double[] deprivation = means.apply(published);
    Rank[] ranks = Priority.ranks(deprivation);
    List<RankUncertainty> certainty =
        RankUncertainty.of(
            index.weighted(),
            drawn -> means.apply(index.byCommune(drawn)),
            uncertainty.draws(),
            uncertainty.seed(),
            uncertainty.deprivation(),
            uncertainty.top());
    List<DeprivationRank> list = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      list.add(new DeprivationRank(known.get(i), deprivation[i], ranks[i], certainty.get(i)));
    }
    return list;
  }

  private static int[] positions(Demand demand, Area area) {
    return area.level() == AreaLevel.COMMUNE
        ? new int[] {demand.position(area.code())}
        : demand.positionsInside(area.code()).stream().mapToInt(Integer::intValue).toArray();
  }
}
