package org.nasij.analytics.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.nasij.analytics.bench.Measurement.Figure;
import org.nasij.analytics.bench.Measurement.Goal;
import org.nasij.analytics.method.access.FloatingCatchment;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.access.TravelPairs;

/**
 * Line (b): the pure class beside PySAL {@code access}, both given the same pairs in memory. Only
 * the computation is timed, the median of several runs of each.
 */
final class PysalAccess implements BenchLine {
  private static final int AREAS = 1_538;
  private static final int SITES = 10_000;
  private static final double REACHED_SHARE = 0.1;
  private static final double LIMIT_MINUTES = 30;
  private static final int RUNS = 5;
  private static final double LEAST_RATIO = 5;
  private static final double MOST_DIFFERENCE = 1e-9;
  private static final int INSTALL_MINUTES = 10;
  private static final String SCRIPT = "PysalAccess/compare.py";

  @Override
  public String key() {
    return "b";
  }

  @Override
  public String title() {
    return "the pure class beside PySAL access, on the same invented pairs";
  }

  @Override
  public Measurement measure(Workbench bench) throws IOException, InterruptedException {
    Path folder = bench.folder("pysal");
    bench.say("installing PySAL access in a temporary folder");
    Path python = folder.resolve("venv/bin/python");
    if (!succeeds(folder, "python3", "-m", "venv", folder.resolve("venv").toString())) {
      return Measurement.leftOut("python3 with its module venv is not installed");
    }
    if (!succeeds(folder, python.toString(), "-m", "pip", "install", "--quiet", "access")) {
      return Measurement.leftOut("PySAL access cannot be installed: PyPI is not reached");
    }
    Random random = new Random(1);
    TravelPairs pairs = pairs(random);
    double[] demand = random.doubles(AREAS, 0, 1e4).toArray();
    double[] supply = random.doubles(SITES, 0, 1e3).toArray();
    bench.say("the pure class");
    double[] limits = new double[AREAS];
    Arrays.fill(limits, LIMIT_MINUTES);
    double[] seconds = new double[RUNS];
    double[] access = {};
    for (int run = -1; run < RUNS; run++) {
      long start = System.nanoTime();
      access = new FloatingCatchment(pairs, demand, limits, StepDecay.ENHANCED).access(supply);
      if (run >= 0) {
        seconds[run] = Workbench.secondsSince(start);
      }
    }
    bench.say("PySAL access");
    write(folder, pairs, demand, supply);
    try (InputStream script =
        Objects.requireNonNull(PysalAccess.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      Files.copy(script, folder.resolve("compare.py"));
    }
    run(folder, python.toString(), "compare.py", Integer.toString(RUNS));
    List<String> lines = Files.readAllLines(folder.resolve("result.csv"));
    double theirs = Double.parseDouble(lines.get(0));
    double ours = median(seconds);
    return Measurement.of(
        List.of(
            new Figure("pairs", pairs.size(), ""),
            new Figure("the pure class", ours, "s"),
            new Figure("PySAL access", theirs, "s")),
        List.of(
            Goal.atLeast(LEAST_RATIO, "times as fast", theirs / ours, ""),
            Goal.atMost(
                MOST_DIFFERENCE,
                "largest relative difference",
                difference(access, lines.subList(1, lines.size())),
                "")));
  }

  private static TravelPairs pairs(Random random) {
    TravelPairs.Builder pairs = TravelPairs.builder(SITES);
    for (int site = 0; site < SITES; site++) {
      for (int area = 0; area < AREAS; area++) {
        if (random.nextDouble() < REACHED_SHARE) {
          pairs.add(site, area, random.nextDouble() * LIMIT_MINUTES * 1.2);
        }
      }
    }
    return pairs.build();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double difference(double[] access, List<String> theirs) {
    return IntStream.range(0, access.length)
        .mapToDouble(area -> Math.abs(access[area] / Double.parseDouble(theirs.get(area)) - 1))
        .max()
        .orElseThrow();
  }

  private static void write(Path folder, TravelPairs pairs, double[] demand, double[] supply)
      throws IOException {
    writeValues(folder.resolve("demand.csv"), demand);
    writeValues(folder.resolve("supply.csv"), supply);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("cost.csv"))) {
      out.write("origin,destination,cost\n");
      for (int site = 0; site < pairs.locations(); site++) {
        for (int pair = pairs.first(site); pair < pairs.first(site + 1); pair++) {
          out.write(pairs.area(pair) + "," + site + "," + pairs.minutes(pair) + "\n");
        }
      }
    }
  }

  private static void writeValues(Path file, double[] values) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,value\n");
      for (int i = 0; i < values.length; i++) {
        out.write(i + "," + values[i] + "\n");
      }
    }
  }

  private static boolean succeeds(Path folder, String... command)
      throws IOException, InterruptedException {
    try {
      run(folder, command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed: " + Files.readString(log));
      }
    } finally {
      process.destroyForcibly();
    }
  }
}
