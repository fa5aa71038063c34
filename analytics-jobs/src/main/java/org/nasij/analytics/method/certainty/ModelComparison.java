package org.nasij.analytics.method.certainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.OtherModel;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.Remodelled;
import org.nasij.analytics.method.coverage.Remodelled.Outcome;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * What another model of access would change for a theme and sector: how like its access and its
 * ranks are to the published ones, and where each area would stand (METHOD 3: sensitivity runs).
 *
 * @param lists one per ranked list and model
 * @param areas one per area with a gap
 */
public record ModelComparison(List<OfList> lists, List<OfArea> areas) {

  /**
   * A list by another model.
   *
   * @param settlementOrNull of communes
   * @param length number of areas ranked
   * @param accessCorrelation Spearman's, of places per person; NaN: fewer than three, or all equal
   * @param rankCorrelation Spearman's, of ranks by priority; NaN likewise
   * @param top how many areas are published among the first ones
   * @param topKept how many of them are there by the model too
   * @param largestMove the most places any area moves
   * @param movedOrNull the area that does; null: none moves
   */
  public record OfList(
      OtherModel model,
      AreaLevel level,
      @Nullable Settlement settlementOrNull,
      int length,
      double accessCorrelation,
      double rankCorrelation,
      int top,
      int topKept,
      int largestMove,
      @Nullable String movedOrNull) {}

  /** An area by each model, in the models' order. */
  public record OfArea(String areaCode, List<Outcome> outcomes) {
    public OfArea {
      outcomes = List.copyOf(outcomes);
    }
  }

  public ModelComparison {
    lists = List.copyOf(lists);
    areas = List.copyOf(areas);
  }

  private record ListKey(AreaLevel level, Optional<Settlement> settlement) {}

  /**
   * Compares.
   *
   * @param published cells of the theme and sector, all levels
   * @param models what each model says of the theme
   * @param top how many first places count as the top
   */
  public static ModelComparison of(
      Sector sector, List<Cell> published, Map<OtherModel, Remodelled> models, int top) {
    Map<OtherModel, Map<String, Outcome>> byModel = new LinkedHashMap<>();
    models.forEach((model, theme) -> byModel.put(model, outcomes(sector, theme)));
    Map<ListKey, List<Cell>> lists =
        published.stream()
            .filter(cell -> cell.rank().isPresent())
            .collect(
                Collectors.groupingBy(
                    cell -> new ListKey(cell.area().level(), cell.area().settlement()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<OfList> compared = new ArrayList<>();
    lists.forEach(
        (key, cells) ->
            byModel.forEach((model, found) -> compared.add(ofList(model, key, cells, found, top))));
    List<OfArea> areas =
        published.stream()
            .filter(cell -> cell.status().hasGap())
            .map(
                cell ->
                    new OfArea(
                        cell.area().code(),
                        byModel.values().stream().map(found -> outcome(found, cell)).toList()))
            .toList();
    return new ModelComparison(compared, areas);
  }

  private static Map<String, Outcome> outcomes(Sector sector, Remodelled theme) {
    return theme.outcomes().stream()
        .filter(outcome -> outcome.sector() == sector)
        .collect(Collectors.toMap(Outcome::areaCode, outcome -> outcome));
  }

  private static OfList ofList(
      OtherModel model, ListKey key, List<Cell> cells, Map<String, Outcome> found, int top) {
    int[] ranks = cells.stream().mapToInt(ModelComparison::rank).toArray();
    int[] others = cells.stream().mapToInt(cell -> rank(outcome(found, cell))).toArray();
    int first = 0;
    int kept = 0;
    int largest = 0;
    String moved = null;
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] <= top) {
        first++;
        kept += others[i] <= top ? 1 : 0;
      }
      if (Math.abs(others[i] - ranks[i]) > largest) {
        largest = Math.abs(others[i] - ranks[i]);
        moved = cells.get(i).area().code();
      }
    }
    return new OfList(
        model,
        key.level(),
        key.settlement().orElse(null),
        ranks.length,
        RankCorrelation.of(
            cells.stream().mapToDouble(cell -> cell.reached().access()).toArray(),
            cells.stream().mapToDouble(cell -> outcome(found, cell).access()).toArray()),
        RankCorrelation.ofRanks(ranks, others),
        first,
        kept,
        largest,
        moved);
  }

  private static Outcome outcome(Map<String, Outcome> found, Cell cell) {
    return Optional.ofNullable(found.get(cell.area().code())).orElseThrow();
  }

  private static int rank(Cell cell) {
    return cell.rank().orElseThrow().position();
  }

  private static int rank(Outcome outcome) {
    return outcome.rank().orElseThrow().position();
  }
}
