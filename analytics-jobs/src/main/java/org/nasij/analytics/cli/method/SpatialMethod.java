package org.nasij.analytics.cli.method;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.significance.Adjustment;
import org.nasij.analytics.method.spatial.GlobalStatistic;
import org.nasij.analytics.method.spatial.LocalG;
import org.nasij.analytics.method.spatial.Neighbours;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method spatial}. */
@Command(name = "spatial", description = "Spatial association and hot spots.")
final class SpatialMethod extends Method {
  enum Statistic {
    MORAN,
    G,
    GI,
    GISTAR
  }

  private static final double HOTSPOT_LEVEL = 0.05;

  @Option(
      names = "--statistic",
      required = true,
      description = "moran, g (one figure for all), gi or gistar (one per unit).")
  private Statistic statistic;

  @Option(
      names = "--values",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id, value.")
  private String values;

  @Option(
      names = "--neighbours",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id, neighbour; names no unit itself.")
  private String neighbours;

  @Option(
      names = "--weights",
      description =
          "binary or row. Default: row for moran, binary for gi and gistar; g is always binary.")
  private Neighbours.@Nullable Weighting weights;

  @Option(names = "--p", defaultValue = "TWO", description = "one or two tails. Default: two.")
  private GlobalStatistic.Tails tails;

  @Override
  void run(Output output) {
    Table table = Table.read(values, List.of("id", "value"), List.of());
    Map<String, Integer> ids = table.ids("id");
    double[] x = table.numbers("value");
    Neighbours around = NeighbourFile.read(neighbours, ids, table.file());
    output.header("id", "z", "p", "hotspot");
    if (statistic == Statistic.MORAN || statistic == Statistic.G) {
      if (statistic == Statistic.G && weights == Neighbours.Weighting.ROW) {
        throw wrongUse("g takes binary weights only");
      }
      GlobalStatistic result =
          statistic == Statistic.MORAN
              ? GlobalStatistic.moran(
                  x, around, weights == null ? Neighbours.Weighting.ROW : weights, tails)
              : GlobalStatistic.g(x, around, tails);
      output.summary("statistic", result.value());
      output.summary("expected", result.expected());
      output.summary("z", result.z());
      output.summary("p", result.p());
      return;
    }
    double[] z =
        LocalG.scores(
            x,
            around,
            weights == null ? Neighbours.Weighting.BINARY : weights,
            statistic == Statistic.GISTAR);
    double[] p = Arrays.stream(z).map(tails::p).toArray();
    double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
    int high = 0;
    int low = 0;
    int i = 0;
    for (String id : ids.keySet()) {
      boolean significant = adjusted[i] <= HOTSPOT_LEVEL;
      high += significant && z[i] > 0 ? 1 : 0;
      low += significant && z[i] < 0 ? 1 : 0;
      output.row(id, z[i], p[i], significant ? (z[i] > 0 ? "high" : "low") : "none");
      i++;
    }
    output.summary("high", high);
    output.summary("low", low);
    output.summary("without_neighbours", around.islands().size());
  }
}
