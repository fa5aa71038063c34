package org.nasij.analytics.method.coverage;

import java.util.ArrayList;
import java.util.List;
import org.nasij.analytics.method.need.Demand;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;

/** The areas above the commune with the communes inside each, and back. */
final class AreaTree {
  /**
   * An area above the commune.
   *
   * @param communes the numbers of the communes inside
   */
  record Node(Area area, List<Integer> communes) {}

  private final List<Node> nodes;
  private final List<List<Integer>> nodesOfCommune = new ArrayList<>();

  AreaTree(Demand demand) {
    nodes =
        demand.areas().list().stream()
            .filter(area -> area.level() != AreaLevel.COMMUNE)
            .map(area -> new Node(area, demand.positionsInside(area.code())))
            .toList();
    for (int commune = 0; commune < demand.size(); commune++) {
      nodesOfCommune.add(new ArrayList<>());
    }
    for (int node = 0; node < nodes.size(); node++) {
      for (int commune : nodes.get(node).communes()) {
        nodesOfCommune.get(commune).add(node);
      }
    }
  }

  /** All areas above the commune. */
  List<Node> nodes() {
    return nodes;
  }

  /** The numbers of the nodes a commune lies in. */
  List<Integer> nodesOfCommune(int commune) {
    return nodesOfCommune.get(commune);
  }
}
