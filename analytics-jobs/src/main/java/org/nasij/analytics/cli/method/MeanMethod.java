package org.nasij.analytics.cli.method;

import java.util.Arrays;
import java.util.List;
import org.nasij.analytics.method.mean.Mean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method mean}. */
@Command(name = "mean", description = "Weighted means.")
final class MeanMethod extends Method {
  @Option(names = "--kind", required = true, description = "arithmetic, geometric or harmonic.")
  private Mean kind;

  @Option(
      names = "--values",
      required = true,
      paramLabel = "FILE",
      description = "CSV with value and, if wanted, weight.")
  private String values;

  @Override
  void run(Output output) {
    Table table = Table.read(values, List.of("value"), List.of("weight"));
    double[] weights;
    if (table.has("weight")) {
      weights = table.amounts("weight");
    } else {
      weights = new double[table.size()];
      Arrays.fill(weights, 1);
    }
    output.summary("value", kind.of(table.numbers("value"), weights));
  }
}
