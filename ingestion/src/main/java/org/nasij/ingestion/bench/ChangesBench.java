package org.nasij.ingestion.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From a record stored by intake to the figures on the map, over the relay, Kafka, the loader and
 * the analyst, for single changes of the demonstration world.
 */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the seconds from a stored record to the changed map, change by change, in the",
      "demonstration world. Database, broker, loader and analyst are private and removed at the end."
    })
public final class ChangesBench implements Callable<Integer> {
  /** Seconds from stored to visible, at the 95th percentile, that the project promises. */
  private static final double GOAL_SECONDS = 5;

  // The headers of the demonstration world's files.
  private static final String ID = "Identifiant";
  private static final String CAPACITY = "Capacité";
  private static final String LONGITUDE = "Longitude";
  private static final String LATITUDE = "Latitude";

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  private int changes;

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  /** A file of one record. */
  private record Change(Path file, String type) {}

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("nasij-bench");
    try (PrivateInstance instance = PrivateInstance.start(folder)) {
      Path world = folder.resolve("demonstration");
      instance.run("demonstration", "--out", world.toString());
      instance.run("import", world.toString(), "--json");
      instance.startAnalyst();
      List<Double> seconds = new ArrayList<>();
      for (Change change : changes(world)) {
        seconds.add(instance.secondsToTheMap(change.file(), change.type()));
      }
      print(seconds, instance.secondsUntilNothingIsPending());
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return 0;
  }

  /** In turn: an activity with another capacity, a new activity, a site that moved. */
  private List<Change> changes(Path world) throws IOException {
    Random random = new Random(1);
    List<Map<String, String>> activities = rows(world.resolve("activities.csv"));
    List<Map<String, String>> sites =
        rows(world.resolve("sites.csv")).stream()
            .filter(site -> !column(site, LONGITUDE).isEmpty())
            .toList();
    List<Change> list = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      Map<String, String> activity =
          new LinkedHashMap<>(activities.get(random.nextInt(activities.size())));
      activity.put(CAPACITY, Integer.toString(7 + 2 * i));
      switch (i % 3) {
        case 0 -> list.add(change(world, i, "activities", activity));
        case 1 -> {
          activity.put(ID, column(activity, ID) + "-more-" + i);
          list.add(change(world, i, "activities", activity));
        }
        default -> {
          Map<String, String> site = new LinkedHashMap<>(sites.get(random.nextInt(sites.size())));
          site.put(LONGITUDE, moved(column(site, LONGITUDE), random));
          site.put(LATITUDE, moved(column(site, LATITUDE), random));
          list.add(change(world, i, "sites", site));
        }
      }
    }
    return list;
  }

  private static String column(Map<String, String> row, String header) {
    String value = row.get(header);
    if (value == null) {
      throw new IllegalStateException("The demonstration world has no column " + header);
    }
    return value;
  }

  /** A few hundred metres away. */
  private static String moved(String degrees, Random random) {
    return String.format(
        Locale.ROOT, "%.5f", Double.parseDouble(degrees) + random.nextGaussian() / 500);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return CSV.parse(reader).stream().map(CSVRecord::toMap).toList();
    }
  }

  /** Beside the world's own files, whose statement of being invented holds for it too. */
  private static Change change(Path folder, int number, String type, Map<String, String> row)
      throws IOException {
    Path file = folder.resolve("change-" + number + ".csv");
    try (CSVPrinter printer =
        new CSVPrinter(
            Files.newBufferedWriter(file),
            CSVFormat.DEFAULT.builder().setHeader(row.keySet().toArray(String[]::new)).get())) {
      printer.printRecord(row.values());
    }
    return new Change(file, type);
  }

  private void print(List<Double> seconds, double caughtUp) throws IOException {
    double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = quantile(sorted, 0.5);
    double p95 = quantile(sorted, 0.95);
    double most = Arrays.stream(sorted).max().orElse(Double.NaN);
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("changes", sorted.length);
      map.put("medianSeconds", median);
      map.put("p95Seconds", p95);
      map.put("mostSeconds", most);
      map.put("goalP95Seconds", GOAL_SECONDS);
      map.put("met", p95 <= GOAL_SECONDS);
      map.put("followingsCaughtUpSeconds", caughtUp);
      System.out.println(
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(map));
      return;
    }
    System.out.printf(
        Locale.ROOT,
        """
        (changes) Record stored to map changed, %d single changes of the demonstration world
            median                                                     %14.3f s
            most                                                       %14.3f s
            from the last change until all that follows has caught up  %14.3f s
            95th percentile                                            %14.3f s          goal at most %.0f s: %s
        """,
        sorted.length,
        median,
        most,
        caughtUp,
        p95,
        GOAL_SECONDS,
        p95 <= GOAL_SECONDS ? "met" : "missed");
  }

  /** The smallest value that at least this share of values does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
