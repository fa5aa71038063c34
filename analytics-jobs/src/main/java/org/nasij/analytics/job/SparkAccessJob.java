package org.nasij.analytics.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.nasij.analytics.method.access.CatchmentIndex;
import org.nasij.analytics.method.coverage.AccessTerms;
import org.nasij.analytics.method.coverage.AccessWork;
import org.nasij.analytics.method.coverage.AccessWork.Finished;
import org.nasij.analytics.method.coverage.AreaAccess;
import org.nasij.analytics.method.coverage.AreaTotals;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.SupplyBlock;
import scala.Tuple2;

/**
 * The job on Spark, in one pass over the supply. Every executor holds the areas, their need and an
 * index of their catchments; a task takes a block of locations with the supply of all themes, finds
 * who reaches each of them and adds up what that gives the areas. What is sent on and added up is a
 * row per area and block, never a pair; and always in the order of the blocks, so that the figures
 * do not depend on the cluster, nor on which task ends first.
 */
public final class SparkAccessJob implements AccessJob {
  private final JavaSparkContext context;

  /**
   * @param session from {@link SparkSessions#open}; the caller closes it
   */
  public SparkAccessJob(SparkSession session) {
    this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  /** What every executor holds once. */
  record Held(AccessTerms terms, CatchmentIndex index) implements Serializable {}

  /** What a block gives for an area. */
  private static final class Part implements Serializable {
    private static final long serialVersionUID = 1;

    final int block;
    final AreaTotals totals;

    Part(int block, AreaTotals totals) {
      this.block = block;
      this.totals = totals;
    }
  }

  @Override
  public boolean isStopped() {
    return context.sc().isStopped();
  }

  @Override
  public Result run(CoverageModel model) {
    AccessWork work = model.work();
    List<SupplyBlock> blocks = LocationBlocks.of(work);
    context.setJobGroup("access", "nasij: access");
    Broadcast<Held> held = context.broadcast(new Held(work.terms(), model.catchments()));
    try {
      List<Finished> areas = pass(blocks, held);
      return new Result(
          work.solutions(areas), areas.stream().mapToLong(area -> area.access().pairs()).sum());
    } finally {
      held.destroy();
      context.clearJobGroup();
    }
  }

  private List<Finished> pass(List<SupplyBlock> blocks, Broadcast<Held> held) {
    List<Tuple2<Integer, SupplyBlock>> numbered =
        IntStream.range(0, blocks.size()).mapToObj(i -> new Tuple2<>(i, blocks.get(i))).toList();
    return context
        .parallelize(numbered, numbered.size())
        .flatMapToPair(block -> parts(block._1(), block._2(), held.value()))
        .groupByKey(context.defaultParallelism())
        .mapValues(parts -> finish(parts, held.value()))
        .collect()
        .stream()
        .map(area -> new Finished(area._1(), area._2()))
        .toList();
  }

  private static Iterator<Tuple2<Integer, Part>> parts(int number, SupplyBlock block, Held held) {
    List<Tuple2<Integer, Part>> parts = new ArrayList<>();
    held.terms()
        .serve(block, held.index())
        .forEachArea((totals, area) -> parts.add(new Tuple2<>(area, new Part(number, totals))));
    return parts.iterator();
  }

  /** Shuffled parts come in any order, and sums of doubles depend on theirs. */
  private static AreaAccess finish(Iterable<Part> parts, Held held) {
    List<Part> inOrder = new ArrayList<>();
    parts.forEach(inOrder::add);
    inOrder.sort(Comparator.comparingInt(part -> part.block));
    AreaTotals totals = inOrder.get(0).totals;
    inOrder.subList(1, inOrder.size()).forEach(part -> totals.addAll(part.totals));
    return totals.finish(held.terms().epochDays());
  }
}
