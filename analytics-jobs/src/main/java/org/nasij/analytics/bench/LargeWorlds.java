package org.nasij.analytics.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nasij.analytics.bench.Measurement.Figure;
import org.nasij.analytics.bench.Measurement.Goal;
import org.nasij.analytics.job.AccessJob;
import org.nasij.analytics.job.SparkAccessJob;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;
import org.nasij.geo.theme.Themes;

/** Line (c): the Spark job on ever more pairs takes as long for each, and no memory for any. */
final class LargeWorlds implements BenchLine {
  private static final double MINUTES = 240;

  /** One theme with a catchment so wide that pairs, and not records, are many. */
  private static final Themes THEMES =
      new Themes(
          List.of(
              new Theme(
                  "bench",
                  1,
                  "",
                  "",
                  "",
                  NeedKind.BASE,
                  "HP",
                  "",
                  "",
                  "",
                  true,
                  MINUTES,
                  MINUTES,
                  "",
                  "",
                  "")));

  /** Of about 1, 20 and 200 million pairs. */
  private static final List<Integer> SITES = List.of(3_400, 95_500, 970_000);

  private static final double MOST_GROWTH_PERCENT = 15;
  private static final double MIB = 1024.0 * 1024;

  @Override
  public String key() {
    return "c";
  }

  @Override
  public String title() {
    return "the Spark job on invented worlds of about 1, 20 and 200 million pairs";
  }

  @Override
  public Measurement measure(Workbench bench) throws IOException {
    SparkAccessJob job = new SparkAccessJob(bench.spark());
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure("session start, in none of the figures", bench.sparkStartSeconds(), "s"));
    job.run(BenchWorld.model(SITES.get(0), THEMES));
    List<Double> perMillion = new ArrayList<>();
    for (int sites : SITES) {
      bench.say(String.format(Locale.ROOT, "%,d sites", sites));
      CoverageModel model = BenchWorld.model(sites, THEMES);
      resetPeaks();
      long start = System.nanoTime();
      AccessJob.Result result = job.run(model);
      double seconds = Workbench.secondsSince(start);
      String name = String.format(Locale.ROOT, "%.1f million pairs", result.pairs() / 1e6);
      perMillion.add(seconds / (result.pairs() / 1e6));
      figures.add(new Figure(name, seconds, "s"));
      figures.add(new Figure(name + ", per million", perMillion.get(perMillion.size() - 1), "s"));
      figures.add(new Figure(name + ", peak of the heap with all records", peakMib(), "MiB"));
    }
    double growth = 100 * (perMillion.get(2) / perMillion.get(1) - 1);
    return Measurement.of(
        figures,
        List.of(
            Goal.atMost(MOST_GROWTH_PERCENT, "growth per million pairs, last two", growth, "%"),
            Goal.atMost(
                Math.rint(memoryKib("/proc/meminfo", "MemTotal:") / 1024),
                "peak memory of the process, against the machine's",
                memoryKib("/proc/self/status", "VmHWM:") / 1024,
                "MiB")));
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static double peakMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MIB;
  }

  private static double memoryKib(String file, String label) throws IOException {
    for (String line : Files.readAllLines(Path.of(file))) {
      if (line.startsWith(label)) {
        return Double.parseDouble(line.substring(label.length()).replace("kB", "").strip());
      }
    }
    throw new IOException(file + " says nothing of " + label);
  }
}
