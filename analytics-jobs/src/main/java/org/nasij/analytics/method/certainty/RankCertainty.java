package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * What the draws of a theme and sector say (METHOD 8).
 *
 * @param areas one per ranked area
 * @param lists one per list
 * @param draws how many
 */
public record RankCertainty(List<OfArea> areas, List<OfList> lists, int draws) {

  /**
   * What is said of an area.
   *
   * @param drivers parameters by falling share of the variance of its rank; only those above 0
   */
  public record OfArea(String areaCode, RankSpread spread, List<Share> drivers) {}

  /**
   * The first-order share of a parameter.
   *
   * @param value of the variance; NaN where no rank ever moves
   */
  public record Share(String parameter, double value) {}

  /**
   * What is said of a list: what its ranks hang on, and which conclusions hold.
   *
   * @param settlementOrNull of communes
   * @param length number of areas
   * @param shares one per parameter, in the parameters' order
   * @param top how many areas are published among the first ones
   * @param topHeld how many of them are there in at least the share of the draws that holds
   * @param bandHeld how many areas are in their band in at least that share
   * @param correlation median of Spearman's correlation with the published ranks; NaN: fewer than 3
   * @param correlationLow its 5 % quantile
   */
  public record OfList(
      AreaLevel level,
      @Nullable Settlement settlementOrNull,
      int length,
      List<Share> shares,
      int top,
      int topHeld,
      int bandHeld,
      double correlation,
      double correlationLow) {}

  public RankCertainty {
    areas = List.copyOf(areas);
    lists = List.copyOf(lists);
  }

  /**
   * Sums up the draws.
   *
   * @param ranks by draw, by area, of the draws from 0
   */
  public static RankCertainty of(RankDraws draws, short[][] ranks) {
    Uncertainty uncertainty = draws.uncertainty();
    DrawnInputs inputs = draws.inputs();
    double[][] drawn = new double[inputs.size()][ranks.length];
    for (int input = 0; input < drawn.length; input++) {
      int number = input;
      Arrays.setAll(drawn[input], draw -> inputs.uniform(draw, number));
    }
    FirstOrder.Explained explained = new FirstOrder(drawn).explain(ranks);
    RankSpread[] spreads = new RankSpread[draws.areaCodes().size()];
    List<OfList> lists = new ArrayList<>();
    for (RankedList list : draws.lists()) {
      for (int area : list.areas) {
        spreads[area] = spread(ranks, area, list.areas.length, uncertainty.top());
      }
      lists.add(ofList(list, draws, ranks, spreads, shares(inputs, explained, list.areas)));
    }
    List<OfArea> areas = new ArrayList<>();
    for (int area = 0; area < spreads.length; area++) {
      areas.add(
          new OfArea(
              draws.areaCodes().get(area),
              spreads[area],
              shares(inputs, explained, new int[] {area}).stream()
                  .filter(share -> share.value() > 0)
                  .sorted(Comparator.comparingDouble(Share::value).reversed())
                  .toList()));
    }
    return new RankCertainty(areas, lists, ranks.length);
  }

  private static RankSpread spread(short[][] ranks, int area, int of, int top) {
    short[] drawn = new short[ranks.length];
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = ranks[draw][area];
    }
    return RankSpread.of(drawn, of, top);
  }

  /** Shares by parameter: those of its inputs added up. */
  private static List<Share> shares(
      DrawnInputs inputs, FirstOrder.Explained explained, int[] areas) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int input = 0; input < inputs.size(); input++) {
      shares.merge(inputs.parameters().get(input), explained.share(input, areas), Double::sum);
    }
    return shares.entrySet().stream().map(e -> new Share(e.getKey(), e.getValue())).toList();
  }

  private static OfList ofList(
      RankedList list, RankDraws draws, short[][] ranks, RankSpread[] spreads, List<Share> shares) {
    Uncertainty uncertainty = draws.uncertainty();
    int top = 0;
    int topHeld = 0;
    int bandHeld = 0;
    for (int area : list.areas) {
      if (draws.publishedRanks()[area] <= uncertainty.top()) {
        top++;
        topHeld += spreads[area].top() >= uncertainty.held() ? 1 : 0;
      }
      bandHeld += spreads[area].inBand() >= uncertainty.held() ? 1 : 0;
    }
    double[] correlations =
        Arrays.stream(ranks)
            .mapToDouble(drawn -> correlation(list.areas, draws.publishedRanks(), drawn))
            .sorted()
            .toArray();
    return new OfList(
        list.level,
        list.settlement,
        list.areas.length,
        shares,
        top,
        topHeld,
        bandHeld,
        RankSpread.quantile(correlations, .5),
        RankSpread.quantile(correlations, .05));
  }

  private static double correlation(int[] areas, int[] published, short[] drawn) {
    return RankCorrelation.ofRanks(
        Arrays.stream(areas).map(area -> published[area]).toArray(),
        Arrays.stream(areas).map(area -> drawn[area]).toArray());
  }
}
