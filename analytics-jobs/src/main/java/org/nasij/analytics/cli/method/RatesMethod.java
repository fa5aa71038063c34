package org.nasij.analytics.cli.method;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.rates.EmpiricalBayes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method rates}. */
@Command(name = "rates", description = "Rates of small areas, smoothed by empirical Bayes.")
final class RatesMethod extends Method {
  @Option(
      names = "--kind",
      required = true,
      description = "empirical-bayes or spatial-empirical-bayes.")
  private String kind;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id, events, base.")
  private String data;

  @Option(
      names = "--neighbours",
      paramLabel = "FILE",
      description = "CSV with id, neighbour (the spatial kind adds the unit itself).")
  private @Nullable String neighbours;

  @Override
  void run(Output output) {
    boolean spatial = kind.equals("spatial-empirical-bayes");
    if (!spatial && !kind.equals("empirical-bayes")) {
      throw wrongUse("--kind is empirical-bayes or spatial-empirical-bayes, not " + kind);
    }
    if (spatial && neighbours == null) {
      throw wrongUse("--neighbours is needed for spatial-empirical-bayes");
    }
    Table table = Table.read(data, List.of("id", "events", "base"), List.of());
    Map<String, Integer> ids = table.ids("id");
    double[] events = table.amounts("events");
    double[] base = table.amounts("base");
    double[] rates =
        neighbours != null && spatial
            ? EmpiricalBayes.smooth(events, base, NeighbourFile.read(neighbours, ids, table.file()))
            : EmpiricalBayes.smooth(events, base);
    output.header("id", "rate");
    ids.forEach((id, i) -> output.row(id, rates[i]));
  }
}
