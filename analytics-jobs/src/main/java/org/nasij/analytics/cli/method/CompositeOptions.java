package org.nasij.analytics.cli.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.composite.Aggregation;
import org.nasij.analytics.method.composite.Composite;
import org.nasij.analytics.method.composite.CompositeModel;
import org.nasij.analytics.method.mean.Mean;
import picocli.CommandLine.Option;

/** The options a composite and its ranks share. */
final class CompositeOptions {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "CSV with id and the columns that the other file names.")
  private String data;

  @Option(
      names = "--meta",
      required = true,
      paramLabel = "FILE",
      description = "CSV with column, direction, minimum, maximum, weight, parent, denominator.")
  private String meta;

  @Option(
      names = "--impute",
      paramLabel = "group:COLUMN",
      description = "Put the mean of the group in the place of a missing value.")
  private @Nullable String impute;

  @Option(
      names = "--winsorise",
      defaultValue = "0",
      paramLabel = "N",
      description = "Draw in at most N outlying points a column. Default: none.")
  private int winsorise;

  @Option(
      names = "--mean",
      defaultValue = "ARITHMETIC",
      description = "arithmetic or geometric. Default: arithmetic.")
  private Mean mean;

  CompositeModel model() {
    if (mean == Mean.HARMONIC) {
      throw new InputException("--mean is arithmetic or geometric.");
    }
    Table table =
        Table.read(
            meta,
            List.of("column", "direction", "weight", "parent"),
            List.of("minimum", "maximum", "denominator"));
    table.ids("column");
    List<CompositeModel.Element> elements = new ArrayList<>();
    double[] directions = table.numbers("direction");
    double[] minimums = optional(table, "minimum");
    double[] maximums = optional(table, "maximum");
    double[] weights = table.numbers("weight");
    for (int i = 0; i < table.size(); i++) {
      String parent = table.text("parent").get(i);
      String denominator = table.has("denominator") ? table.text("denominator").get(i) : "";
      elements.add(
          new CompositeModel.Element(
              table.text("column").get(i),
              direction(table, i, directions[i]),
              minimums[i],
              maximums[i],
              Double.isNaN(weights[i]) ? 1 : weights[i],
              parent.isEmpty() ? null : parent,
              denominator.isEmpty() ? null : denominator));
    }
    return new CompositeModel(elements, new Aggregation(mean, 0));
  }

  private static double[] optional(Table table, String column) {
    if (table.has(column)) {
      return table.numbers(column);
    }
    double[] missing = new double[table.size()];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  /** An empty cell is 1: an aggregate is seldom turned. */
  private static int direction(Table table, int row, double value) {
    if (Double.isNaN(value) || value == 1) {
      return 1;
    }
    if (value == -1) {
      return -1;
    }
    throw new InputException(
        table.file()
            + ", row "
            + table.row(row)
            + ", column direction: must be 1 or -1, not "
            + value
            + ".");
  }

  Table data() {
    return Table.readAll(data);
  }

  Composite composite(CompositeModel model, Table table) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (CompositeModel.Element indicator : model.indicators()) {
      columns.put(indicator.column(), table.numbers(indicator.column()));
      if (indicator.denominator() != null) {
        columns.put(indicator.denominator(), table.numbers(indicator.denominator()));
      }
    }
    List<String> groups = null;
    if (impute != null) {
      if (!impute.startsWith("group:")) {
        throw new InputException("--impute is group:COLUMN, not " + impute + ".");
      }
      groups = table.text(impute.substring("group:".length()));
    }
    return new Composite(model, columns, groups, winsorise);
  }
}
