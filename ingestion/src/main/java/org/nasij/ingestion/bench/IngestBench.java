package org.nasij.ingestion.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Rows per second from a CSV file to committed rows over Kafka, beside COPY of the same rows into
 * the same table with the same indexes, on the same server.
 */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Measures rows per second from a CSV file to committed rows, over Kafka, beside COPY.",
      "The rows are invented; database and broker are private and removed at the end."
    })
public final class IngestBench implements Callable<Integer> {
  @Option(
      names = "--rows",
      split = ",",
      paramLabel = "N",
      defaultValue = "100000,1000000",
      description = "Numbers of rows, one measurement each. Default: ${DEFAULT-VALUE}.")
  private List<Integer> rows = List.of();

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  /**
   * One measurement. Times are seconds.
   *
   * @param rows rows of the file
   * @param copy COPY alone
   * @param overKafka from the start of the import command to its end, all rows committed
   * @param readAndValidate the import command with {@code --dry-run}
   * @param untilStored from the start of the import command until the upload is stored
   * @param untilPublished from then until the last record is published
   * @param untilLoaded from then until all are committed
   */
  record Measurement(
      int rows,
      double copy,
      double overKafka,
      double readAndValidate,
      double untilStored,
      double untilPublished,
      double untilLoaded) {

    double copyRowsPerSecond() {
      return rows / copy;
    }

    double rowsPerSecond() {
      return rows / overKafka;
    }

    /** 1: as fast as COPY. */
    double ratio() {
      return copy / overKafka;
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("nasij-bench");
    List<Measurement> measurements = new ArrayList<>();
    try (PrivateInstance instance = PrivateInstance.start(folder)) {
      for (int count : rows) {
        measurements.add(instance.measure(count));
        if (!json) {
          print(measurements.get(measurements.size() - 1));
        }
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    if (json) {
      System.out.println(
          new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(measurements.stream().map(IngestBench::asMap).toList()));
    }
    return 0;
  }

  private static void print(Measurement measured) {
    System.out.printf(
        Locale.ROOT,
        """
        %,d rows
          COPY                       %8.1f s %,10.0f rows/s
          CSV to rows, over Kafka    %8.1f s %,10.0f rows/s   ratio %.2f
            until the upload is stored %6.1f s (reading and validating alone: %.1f s)
            until all is published   %8.1f s
            until all is loaded      %8.1f s
        """,
        measured.rows(),
        measured.copy(),
        measured.copyRowsPerSecond(),
        measured.overKafka(),
        measured.rowsPerSecond(),
        measured.ratio(),
        measured.untilStored(),
        measured.readAndValidate(),
        measured.untilPublished(),
        measured.untilLoaded());
  }

  private static Map<String, Object> asMap(Measurement measured) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rows", measured.rows());
    map.put("copySeconds", measured.copy());
    map.put("copyRowsPerSecond", measured.copyRowsPerSecond());
    map.put("overKafkaSeconds", measured.overKafka());
    map.put("overKafkaRowsPerSecond", measured.rowsPerSecond());
    map.put("ratio", measured.ratio());
    map.put("readAndValidateSeconds", measured.readAndValidate());
    map.put("untilStoredSeconds", measured.untilStored());
    map.put("untilPublishedSeconds", measured.untilPublished());
    map.put("untilLoadedSeconds", measured.untilLoaded());
    return map;
  }
}
