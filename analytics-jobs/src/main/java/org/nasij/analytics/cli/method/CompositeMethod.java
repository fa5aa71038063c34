package org.nasij.analytics.cli.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.composite.CompositeModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nasij method composite}. */
@Command(name = "composite", description = "A composite index on any number of levels.")
final class CompositeMethod extends Method {
  @Mixin private CompositeOptions options;

  @Override
  void run(Output output) {
    CompositeModel model = options.model();
    Table table = options.data();
    Map<String, Integer> ids = table.ids("id");
    Map<String, double[]> aggregates = options.composite(model, table).aggregates();
    List<String> header = new ArrayList<>(List.of("id"));
    header.addAll(aggregates.keySet());
    output.header(header.toArray(String[]::new));
    ids.forEach(
        (id, i) -> {
          List<Object> row = new ArrayList<>(List.of(id));
          aggregates.values().forEach(scores -> row.add(scores[i]));
          output.row(row.toArray());
        });
  }
}
