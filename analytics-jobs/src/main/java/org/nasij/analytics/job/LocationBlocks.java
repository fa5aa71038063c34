package org.nasij.analytics.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.sedona.core.spatialPartitioning.KDB;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.nasij.analytics.method.coverage.AccessWork;
import org.nasij.analytics.method.coverage.SupplyBlock;
import org.nasij.geo.coordinates.LonLat;

/**
 * Divides the supply into blocks, one for a task each. Locations are divided by place, with
 * Sedona's tree: a task whose locations lie together is reached by few areas, and so has few totals
 * to keep and to send on. The same supply is always divided in the same way, wherever it runs.
 */
final class LocationBlocks {
  /** Small enough to travel with its task's description. */
  private static final long MOST_BYTES = 600_000;

  /** Also of little supply, so that several cores share it evenly. */
  private static final int LEAST_BLOCKS = 16;

  private static final int MOST_ROWS_IN_PLACE = 10_000;

  /** Enough to know how the locations lie. */
  private static final int SAMPLE = 20_000;

  private static final int MOST_LEVELS = 40;

  private LocationBlocks() {}

  /** All blocks: those of locations first. */
  static List<SupplyBlock> of(AccessWork work) {
    List<SupplyBlock> blocks = new ArrayList<>();
    int count = (int) Math.max(LEAST_BLOCKS, work.bytes() / MOST_BYTES);
    divide(work, count).forEach(numbers -> blocks.add(work.block(numbers)));
    blocks.addAll(work.blocksInPlace(MOST_ROWS_IN_PLACE));
    return blocks;
  }

  private static List<List<Integer>> divide(AccessWork work, int count) {
    List<Integer> served = work.served();
    int step = 1 + served.size() / SAMPLE;
    List<Envelope> sample =
        IntStream.range(0, served.size())
            .filter(i -> i % step == 0)
            .mapToObj(i -> point(work, served.get(i)))
            .toList();
    Envelope world = new Envelope(-180, 180, -90, 90);
    KDB tree = new KDB(1 + sample.size() / count, MOST_LEVELS, world);
    sample.forEach(tree::insert);
    tree.dropElements();
    tree.assignLeafIds();
    List<List<Integer>> byLeaf = new ArrayList<>();
    for (int number : served) {
      int leaf = tree.findLeafNodes(point(work, number)).get(0).getLeafId();
      while (byLeaf.size() <= leaf) {
        byLeaf.add(new ArrayList<>());
      }
      byLeaf.get(leaf).add(number);
    }
    byLeaf.removeIf(List::isEmpty);
    return byLeaf;
  }

  private static Envelope point(AccessWork work, int number) {
    LonLat point = work.location(number).point();
    return new Envelope(new Coordinate(point.lon(), point.lat()));
  }
}
