package org.nasij.analytics.job;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.AccessProblem;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.ThemeAccess;

/**
 * The job on Spark: all pairs of all themes by one spatial join, then a task per theme and sector
 * over the pairs, which every executor holds once.
 */
public final class SparkAccessJob implements AccessJob {
  private final SparkSession session;
  private final JavaSparkContext context;

  /**
   * @param session from {@link SparkSessions#open}; the caller closes it
   */
  public SparkAccessJob(SparkSession session) {
    this.session = session;
    this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  @Override
  public boolean isStopped() {
    return session.sparkContext().isStopped();
  }

  @Override
  public Result run(CoverageModel model) {
    TravelPairs pairs =
        inGroup(
            "pairs",
            () ->
                new SedonaPairs(session, model.travel())
                    .form(model.demandAreas(), model.locations(), model.largestCatchmentMinutes()));
    return new Result(inGroup("access", () -> solve(model.problems(), pairs)), pairs.size());
  }

  private List<ThemeAccess> solve(List<AccessProblem> problems, TravelPairs pairs) {
    Broadcast<TravelPairs> shared = context.broadcast(pairs);
    try {
      return context
          .parallelize(problems, problems.size())
          .map(problem -> problem.solve(shared.value()))
          .collect();
    } finally {
      shared.destroy();
    }
  }

  private <T> T inGroup(String name, Supplier<T> work) {
    context.setJobGroup(name, "nasij: " + name);
    try {
      return work.get();
    } finally {
      context.clearJobGroup();
    }
  }
}
