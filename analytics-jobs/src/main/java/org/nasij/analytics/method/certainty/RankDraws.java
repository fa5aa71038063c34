package org.nasij.analytics.method.certainty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nasij.analytics.method.composite.CompositeModel.Element;
import org.nasij.analytics.method.composite.Sorted;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CellStatus;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.priority.DeprivationIndex;
import org.nasij.analytics.method.priority.Priority;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.theme.Theme;

/**
 * The whole ranking of a theme and sector, drawn anew as often as asked (METHOD 8): each draw
 * computes access, coverage, gap, deprivation and priority with parameters of its own and ranks the
 * areas within their lists.
 *
 * <p>What the records and the census say is not drawn: need, evidence, which areas are ranked and
 * which communes have data stay as published. Arrays only, so that blocks of draws may be computed
 * anywhere; the ranks of a draw depend on its number alone.
 */
public final class RankDraws implements Serializable {
  private static final long serialVersionUID = 1;

  private final Uncertainty uncertainty;
  private final DrawnInputs inputs;
  private final DrawnSupply supply;
  private final DeprivationIndex deprivation;
  private final double tau;
  private final double[] need;
  private final double[] weights;
  private final List<String> areaCodes;
  private final List<RankedList> lists;

  /** By area drawn: the communes inside of which the gap is known; itself for a commune. */
  private final int[][] known;

  /** By area drawn: all communes inside. */
  private final int[][] inside;

  /** By area drawn: V. */
  private final double[] volume;

  private final int[] publishedRanks;

  private RankDraws(
      CoverageModel model,
      Theme theme,
      Sector sector,
      List<Cell> cells,
      double tau,
      Uncertainty uncertainty) {
    Demand demand = model.demand();
    this.uncertainty = uncertainty;
    this.tau = tau;
    this.need = demand.need(theme.code());
    this.weights = demand.weights(theme.code());
    this.supply = new DrawnSupply(model, theme, sector, uncertainty);
    this.deprivation = model.deprivation(theme);
    this.inputs = new DrawnInputs(uncertainty, supply.reach().variedBands(), names(deprivation));
    Map<AreaLevel, Double> largest = new LinkedHashMap<>();
    boolean[] hasGap = new boolean[demand.size()];
    for (Cell cell : cells) {
      if (!Double.isNaN(cell.need())) {
        largest.merge(cell.area().level(), cell.need(), Math::max);
      }
      if (cell.area().level() == AreaLevel.COMMUNE) {
        hasGap[demand.position(cell.area().code())] = cell.knowledge().knownNeedShare() > 0;
      }
    }
    List<Cell> ranked = cells.stream().filter(c -> c.status() == CellStatus.RANKED).toList();
    this.areaCodes = ranked.stream().map(cell -> cell.area().code()).toList();
    this.inside = ranked.stream().map(cell -> positions(demand, cell)).toArray(int[][]::new);
    this.known =
        Arrays.stream(inside)
            .map(
                all ->
                    Arrays.stream(all).filter(c -> hasGap[c] && !Double.isNaN(need[c])).toArray())
            .toArray(int[][]::new);
    this.volume =
        ranked.stream()
            .mapToDouble(
                cell ->
                    Priority.volume(cell.need(), largest.getOrDefault(cell.area().level(), 0.0)))
            .toArray();
    this.publishedRanks =
        ranked.stream().mapToInt(cell -> cell.rank().orElseThrow().position()).toArray();
    this.lists = lists(ranked);
  }

  /**
   * Prepares the draws of a theme and sector.
   *
   * @param cells its cells as published, all levels
   * @param tau as published, places per person
   * @return empty if no area is ranked
   */
  public static Optional<RankDraws> of(
      CoverageModel model,
      Theme theme,
      Sector sector,
      List<Cell> cells,
      double tau,
      Uncertainty uncertainty) {
    return cells.stream().noneMatch(cell -> cell.status() == CellStatus.RANKED)
        ? Optional.empty()
        : Optional.of(new RankDraws(model, theme, sector, cells, tau, uncertainty));
  }

  private static int[] positions(Demand demand, Cell cell) {
    return cell.area().level() == AreaLevel.COMMUNE
        ? new int[] {demand.position(cell.area().code())}
        : demand.positionsInside(cell.area().code()).stream().mapToInt(Integer::intValue).toArray();
  }

  private record ListKey(AreaLevel level, Optional<Settlement> settlement) {}

  private static List<RankedList> lists(List<Cell> ranked) {
    Map<ListKey, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      ListKey key = new ListKey(ranked.get(i).area().level(), ranked.get(i).area().settlement());
      members.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    return members.entrySet().stream()
        .map(
            entry ->
                new RankedList(
                    entry.getKey().level(),
                    entry.getKey().settlement().orElse(null),
                    entry.getValue()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The codes of the areas drawn, in the order of the ranks. */
  public List<String> areaCodes() {
    return areaCodes;
  }

  List<RankedList> lists() {
    return lists;
  }

  DrawnInputs inputs() {
    return inputs;
  }

  Uncertainty uncertainty() {
    return uncertainty;
  }

  /** The rank of each area as published. */
  int[] publishedRanks() {
    return publishedRanks;
  }

  /**
   * The ranks of some draws.
   *
   * @param from the number of the first draw
   * @param to the number after the last
   * @return by draw, by area; 1 = highest, equal priorities share the better rank
   */
  public short[][] ranks(int from, int to) {
    short[][] ranks = new short[to - from][];
    for (int draw = from; draw < to; draw++) {
      ranks[draw - from] = ranks(inputs.draw(draw));
    }
    return ranks;
  }

  /** The ranks with the method's own values: those that are published. */
  short[] publishedAgain() {
    return ranks(Draw.published(supply.reach().variedBands(), names(deprivation)));
  }

  private static List<String> names(DeprivationIndex deprivation) {
    return deprivation.weighted().stream().map(Element::column).toList();
  }

  private short[] ranks(Draw draw) {
    double[] scores = scores(draw);
    short[] ranks = new short[scores.length];
    for (RankedList list : lists) {
      double[] ascending = new double[list.areas.length];
      Arrays.setAll(ascending, i -> scores[list.areas[i]]);
      Arrays.sort(ascending);
      for (int area : list.areas) {
        ranks[area] = (short) (1 + Sorted.above(ascending, scores[area]));
      }
    }
    return ranks;
  }

  /** The cube of P by area, but for a constant: ranks are the same. */
  private double[] scores(Draw draw) {
    double[] gaps = gaps(supply.access(draw), tau * draw.tau());
    double[] deprived = deprivation.byCommune(draw.deprivationWeights());
    double[] scores = new double[inside.length];
    for (int area = 0; area < scores.length; area++) {
      scores[area] =
          gap(known[area], gaps) * AreaMean.of(inside[area], weights, deprived) * volume[area];
    }
    return scores;
  }

  private static double[] gaps(double[] access, double fullAccess) {
    double[] gaps = new double[access.length];
    for (int commune = 0; commune < gaps.length; commune++) {
      gaps[commune] = access[commune] == 0 ? 1 : 1 - Math.min(1, access[commune] / fullAccess);
    }
    return gaps;
  }

  private double gap(int[] communes, double[] gaps) {
    if (communes.length == 1) {
      return gaps[communes[0]];
    }
    double unmet = 0;
    double persons = 0;
    for (int commune : communes) {
      unmet += need[commune] * gaps[commune];
      persons += need[commune];
    }
    return unmet / persons;
  }
}
