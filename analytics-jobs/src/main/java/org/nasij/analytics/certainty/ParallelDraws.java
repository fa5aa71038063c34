package org.nasij.analytics.certainty;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.nasij.analytics.method.certainty.RankDraws;

/**
 * Draws over the Spark session, in blocks. A draw depends on its number alone, so the ranks do not
 * depend on how many blocks there are or where they run.
 */
public final class ParallelDraws {
  private static final int BLOCK_DRAWS = 50;

  private final JavaSparkContext context;

  public ParallelDraws(JavaSparkContext context) {
    this.context = context;
  }

  /** The ranks of the draws from 0, by draw, by area. */
  public short[][] ranks(RankDraws draws, int count) {
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < count; start += BLOCK_DRAWS) {
      starts.add(start);
    }
    Broadcast<RankDraws> shared = context.broadcast(draws);
    try {
      List<short[][]> blocks =
          context
              .parallelize(starts, starts.size())
              .map(start -> shared.value().ranks(start, Math.min(count, start + BLOCK_DRAWS)))
              .collect();
      short[][] ranks = new short[count][];
      int draw = 0;
      for (short[][] block : blocks) {
        for (short[] row : block) {
          ranks[draw++] = row;
        }
      }
      return ranks;
    } finally {
      shared.destroy();
    }
  }
}
