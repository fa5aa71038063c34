package org.nasij.analytics.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.AccessDifference;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.coverage.ThemeAccess;
import org.nasij.analytics.method.declaration.MethodParameters;

/**
 * A driver in a process of its own, since a process has one Spark: runs the job on the cluster,
 * then here, then by the pure classes, and writes down how far they are apart.
 */
final class ClusterDriver {
  private ClusterDriver() {}

  /**
   * Runs.
   *
   * @param arguments the file to write, the master, the seed, the number of activities
   */
  public static void main(String[] arguments) throws Exception {
    CoverageModel model =
        new CoverageModel(
            RandomWorld.of(Long.parseLong(arguments[2]), Integer.parseInt(arguments[3])),
            MethodParameters.STANDARD);
    List<ThemeAccess> onCluster;
    long executors;
    try (SparkSession session = open(arguments[1])) {
      onCluster = new SparkAccessJob(session).run(model).access();
      executors = executorsAtWork(session);
    }
    List<ThemeAccess> local;
    try (SparkSession session = open("local[2]")) {
      local = new SparkAccessJob(session).run(model).access();
    }
    TravelPairs pairs = model.formPairs();
    List<ThemeAccess> pure = model.problems().stream().map(p -> p.solve(pairs)).toList();
    Files.writeString(
        Path.of(arguments[0]),
        executors
            + " "
            + AccessDifference.largestRelative(onCluster, local)
            + " "
            + AccessDifference.largestRelative(onCluster, pure));
  }

  private static SparkSession open(String master) {
    return SparkSessions.open(Map.of(SparkSessions.MASTER_VARIABLE, master));
  }

  private static long executorsAtWork(SparkSession session) {
    return JavaSparkContext.fromSparkContext(session.sparkContext())
        .parallelize(IntStream.range(0, 16).boxed().toList(), 16)
        .map(
            number -> {
              Thread.sleep(50);
              return SparkEnv.get().executorId();
            })
        .distinct()
        .count();
  }
}
