package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nasij.analytics.method.priority.Priority;
import org.nasij.analytics.method.priority.Rank;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/**
 * Priorities and ranks of the cells of one theme and sector (METHOD 6 and 8). A list is a level;
 * urban and rural communes are two lists. The volume is measured against the largest need of the
 * level.
 */
final class PriorityLists {
  private record ListKey(AreaLevel level, Optional<Settlement> settlement) {}

  private final List<Cell> cells;
  private final Map<AreaLevel, Double> largestNeed = new HashMap<>();

  PriorityLists(List<Cell> cells) {
    this.cells = cells;
    for (Cell cell : cells) {
      if (!Double.isNaN(cell.need())) {
        largestNeed.merge(cell.area().level(), cell.need(), Math::max);
      }
    }
  }

  /** The cells in their order, with priorities, and with ranks where the status allows. */
  List<Cell> ranked() {
    List<Cell> result = new ArrayList<>(cells.stream().map(this::withPriority).toList());
    Map<ListKey, List<Integer>> lists = new LinkedHashMap<>();
    for (int i = 0; i < result.size(); i++) {
      Cell cell = result.get(i);
      if (cell.status() == CellStatus.RANKED) {
        lists
            .computeIfAbsent(
                new ListKey(cell.area().level(), cell.area().settlement()), k -> new ArrayList<>())
            .add(i);
      }
    }
    for (List<Integer> list : lists.values()) {
      Rank[] ranks =
          Priority.ranks(list.stream().mapToDouble(i -> result.get(i).priority()).toArray());
      for (int i = 0; i < ranks.length; i++) {
        result.set(list.get(i), result.get(list.get(i)).ranked(ranks[i]));
      }
    }
    return result;
  }

  private Cell withPriority(Cell cell) {
    if (!cell.status().hasGap()) {
      return cell;
    }
    double volume =
        Priority.volume(cell.need(), largestNeed.getOrDefault(cell.area().level(), 0.0));
    return cell.prioritized(Priority.of(cell.reached().gap(), cell.deprivation(), volume));
  }
}
