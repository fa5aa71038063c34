package org.nasij.analytics.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.locationtech.jts.geom.Geometry;
import org.nasij.geo.coordinates.LonLat;

/**
 * Opens the one Spark session of a process.
 *
 * <p>The master is the one {@code spark-submit} set, else {@code NASIJ_SPARK_MASTER}, else {@code
 * local[*]}. Every other setting can be overridden by a {@code spark.*} property. A cluster is
 * handed the jars its tasks need.
 */
public final class SparkSessions {
  /** The environment variable that names a cluster. */
  public static final String MASTER_VARIABLE = "NASIJ_SPARK_MASTER";

  private static final String LOCAL_MASTER = "local[*]";
  private static final String JARS = "spark.jars";

  /** One class of each jar that a task needs and Spark does not bring. */
  private static final List<Class<?>> IN_TASKS =
      List.of(SparkSessions.class, LonLat.class, Geometry.class);

  private SparkSessions() {}

  /** Opens the session. Stop it when the process ends. */
  public static SparkSession open(Map<String, String> environment) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", environment.getOrDefault(MASTER_VARIABLE, LOCAL_MASTER));
    conf.setIfMissing("spark.app.name", "nasij");
    String master = conf.get("spark.master");
    boolean local = master.equals("local") || master.startsWith("local[");
    settings(local).forEach(conf::setIfMissing);
    if (!local) {
      conf.set(JARS, withJarsOfTasks(conf.get(JARS, "")));
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /**
   * Executors elsewhere get these jars from the driver. Classes that are still in folders cannot be
   * sent; executors must then have them on their class path.
   */
  private static String withJarsOfTasks(String jars) {
    return Stream.concat(
            Stream.of(jars.split(",")).filter(jar -> !jar.isBlank()),
            IN_TASKS.stream()
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation().toString())
                .filter(location -> location.endsWith(".jar")))
        .distinct()
        .collect(Collectors.joining(","));
  }

  private static Map<String, String> settings(boolean local) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    settings.put("spark.kryo.registrator", NasijKryoRegistrator.class.getName());
    settings.put("spark.sql.session.timeZone", "UTC");
    settings.put("spark.ui.enabled", "false");
    // A process that lives for months keeps no history of its jobs.
    settings.put("spark.ui.retainedJobs", "10");
    settings.put("spark.ui.retainedStages", "10");
    settings.put("spark.ui.retainedTasks", "100");
    settings.put("spark.sql.ui.retainedExecutions", "10");
    // The same plan at every run, whatever the sizes: its generated code is compiled once.
    settings.put("spark.sql.adaptive.enabled", "false");
    if (local) {
      settings.put("spark.driver.host", "127.0.0.1");
      settings.put("spark.driver.bindAddress", "127.0.0.1");
      String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
      settings.put("spark.sql.shuffle.partitions", cores);
    }
    return settings;
  }
}
