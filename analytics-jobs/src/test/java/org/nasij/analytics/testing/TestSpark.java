package org.nasij.analytics.testing;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.nasij.analytics.job.SparkSessions;

/** The one Spark session of a test JVM; Spark itself stops it when the JVM ends. */
public final class TestSpark {
  private TestSpark() {}

  /** The session, opened at the first call. */
  public static SparkSession session() {
    return SparkSessions.open(Map.of(SparkSessions.MASTER_VARIABLE, "local[2]"));
  }
}
