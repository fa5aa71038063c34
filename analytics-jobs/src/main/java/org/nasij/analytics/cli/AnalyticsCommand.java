package org.nasij.analytics.cli;

import java.util.Set;
import org.nasij.analytics.analyst.AnalystRunningException;
import org.nasij.analytics.analyst.JobStoppedException;
import org.nasij.analytics.cli.method.MethodCommand;
import org.nasij.geo.database.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Computes the gap map. */
@Command(
    name = "analytics-jobs",
    mixinStandardHelpOptions = true,
    description = "From records in core to figures in mart, by Spark.",
    subcommands = {
      AnalystCommand.class,
      AnalyseCommand.class,
      MethodCommand.class,
      BenchCommand.class
    })
public final class AnalyticsCommand {
  private static final Set<String> ANSWERING =
      Set.of(AnalyseCommand.NAME, BenchCommand.NAME, "method");

  private AnalyticsCommand() {}

  public static void main(String[] arguments) {
    if (arguments.length > 0 && ANSWERING.contains(arguments[0])) {
      // Standard output is for the answer; the log stands beside it.
      System.setProperty("nasij.log.target", "SYSTEM_ERR");
    }
    System.exit(commandLine().execute(arguments));
  }

  /** The command line; a person's mistake is told without a stack trace. */
  public static CommandLine commandLine() {
    return new CommandLine(new AnalyticsCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof ConfigurationException)
                  && !(failure instanceof CommandFailedException)
                  && !(failure instanceof AnalystRunningException)
                  && !(failure instanceof JobStoppedException)) {
                throw failure;
              }
              command.getErr().println(failure.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            });
  }
}
