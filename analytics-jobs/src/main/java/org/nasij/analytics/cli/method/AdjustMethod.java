package org.nasij.analytics.cli.method;

import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.significance.Adjustment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method adjust}. */
@Command(name = "adjust", description = "Adjusts p-values for many tests.")
final class AdjustMethod extends Method {
  enum Kind {
    HOLM,
    BONFERRONI,
    BH
  }

  @Option(
      names = "--kind",
      required = true,
      description = "holm, bonferroni or bh (Benjamini-Hochberg).")
  private Kind kind;

  @Option(
      names = "--level",
      defaultValue = "0.05",
      description = "Rejected where the adjusted value is at most this. Default: .05.")
  private double level;

  @Option(names = "--values", required = true, paramLabel = "FILE", description = "CSV with id, p.")
  private String values;

  @Override
  void run(Output output) {
    Table table = Table.read(values, List.of("id", "p"), List.of());
    Map<String, Integer> ids = table.ids("id");
    double[] p = table.numbers("p");
    double[] adjusted =
        (switch (kind) {
              case HOLM -> Adjustment.HOLM;
              case BONFERRONI -> Adjustment.BONFERRONI;
              case BH -> Adjustment.BENJAMINI_HOCHBERG;
            })
            .adjust(p);
    output.header("id", "p", "adjusted", "rejected");
    int rejected = 0;
    int i = 0;
    for (String id : ids.keySet()) {
      boolean isRejected = adjusted[i] <= level;
      rejected += isRejected ? 1 : 0;
      output.row(id, p[i], adjusted[i], isRejected);
      i++;
    }
    output.summary("rejected", rejected);
  }
}
