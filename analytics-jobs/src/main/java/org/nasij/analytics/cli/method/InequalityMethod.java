package org.nasij.analytics.cli.method;

import java.util.List;
import org.nasij.analytics.method.inequality.Inequality;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method inequality}. */
@Command(name = "inequality", description = "Inequality between areas.")
final class InequalityMethod extends Method {
  enum Index {
    GINI,
    THEIL,
    CONCENTRATION
  }

  @Option(names = "--index", required = true, description = "gini, theil or concentration.")
  private Index index;

  @Option(
      names = "--values",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id, value; theil: group; concentration: rank (ascending).")
  private String values;

  @Override
  void run(Output output) {
    boolean concentration = index == Index.CONCENTRATION;
    Table table =
        Table.read(
            values,
            concentration ? List.of("id", "value", "rank") : List.of("id", "value"),
            List.of("group"));
    table.ids("id");
    double[] x = table.amounts("value");
    switch (index) {
      case GINI -> output.summary("value", Inequality.gini(x));
      case CONCENTRATION ->
          output.summary("value", Inequality.concentration(x, table.numbers("rank")));
      case THEIL -> {
        if (table.has("group")) {
          Inequality.Decomposition parts = Inequality.theil(x, table.text("group"));
          output.summary("value", parts.total());
          output.summary("between", parts.between());
          output.summary("within", parts.within());
        } else {
          output.summary("value", Inequality.theil(x));
        }
      }
    }
  }
}
