package org.nasij.analytics.cli.method;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nasij method NAME}: each method of the project on plain CSV. */
@Command(
    name = "method",
    mixinStandardHelpOptions = true,
    description = {
      "Runs one of the methods the maps are made with on your own CSV files, so that anyone can check or reuse it.",
      "Columns are found by their names in the header, others are ignored; - reads standard input. The result is CSV on"
          + " standard output, the summary key=value lines on standard error. Limits include their value; an empty cell"
          + " is a missing number."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong use", "3:the data cannot be used"},
    subcommands = {
      AccessMethod.class,
      SitingMethod.class,
      SpatialMethod.class,
      RatesMethod.class,
      InequalityMethod.class,
      TrendMethod.class,
      AdjustMethod.class,
      MeanMethod.class,
      CompositeMethod.class,
      RanksMethod.class
    })
public final class MethodCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Name a method: " + String.join(", ", spec.subcommands().keySet()));
  }
}
