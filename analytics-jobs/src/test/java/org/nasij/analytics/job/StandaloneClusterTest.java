package org.nasij.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.nasij.geo.coordinates.LonLat;

/** On a cluster of two workers the job finds what it finds on one machine. */
class StandaloneClusterTest {
  @TempDir private Path folder;

  @Test
  void theClusterFindsWhatOneMachineFinds() throws Exception {
    Path result = folder.resolve("result");
    Path home = Files.createDirectory(folder.resolve("spark"));
    try (StandaloneCluster cluster = StandaloneCluster.start(home, 2)) {
      drive(cluster.master(), result);
    }

    String[] found = Files.readString(result).split(" ");
    System.out.printf(
        "A cluster of %s executors: largest relative difference %s from local, %s from pure%n",
        (Object[]) found);
    assertThat(found[0]).isEqualTo("2");
    assertThat(Double.parseDouble(found[1])).isZero();
    assertThat(Double.parseDouble(found[2])).isLessThanOrEqualTo(1e-12);
  }

  private void drive(String master, Path result) throws Exception {
    List<String> properties =
        List.of(
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.executor.memory=512m",
            "-Dspark.cores.max=2",
            "-Dspark.scheduler.minRegisteredResourcesRatio=1.0",
            "-Dspark.scheduler.maxRegisteredResourcesWaitingTime=90s",
            // Before the module is packaged its classes are folders, which Spark cannot send.
            "-Dspark.executor.extraClassPath=" + classesOfTasks());
    List<String> command =
        StandaloneCluster.java("768m", properties, ClusterDriver.class.getName());
    command.addAll(List.of(result.toString(), master, "21", "4000"));
    Path log = folder.resolve("driver.log");
    Process driver =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      boolean ended = driver.waitFor(240, TimeUnit.SECONDS);
      assertThat(ended && driver.exitValue() == 0).as(Files.readString(log)).isTrue();
    } finally {
      driver.destroyForcibly();
    }
  }

  private static String classesOfTasks() {
    return Stream.of(ClusterDriver.class, SparkSessions.class, LonLat.class, Geometry.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
