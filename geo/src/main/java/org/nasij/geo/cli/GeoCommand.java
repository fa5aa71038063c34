package org.nasij.geo.cli;

import org.nasij.geo.database.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Commands on the schema and the reference data; {@code nasij} calls them. */
@Command(
    name = "geo",
    description = "The database's schema and reference data.",
    subcommands = MigrateCommand.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class GeoCommand {
  private GeoCommand() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line; an error of the configuration is told without a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new GeoCommand())
        .setExecutionExceptionHandler(
            (error, command, parsed) -> {
              if (error instanceof ConfigurationException) {
                command.getErr().println(error.getMessage());
              } else {
                error.printStackTrace(command.getErr());
              }
              return ExitCode.SOFTWARE;
            });
  }
}
