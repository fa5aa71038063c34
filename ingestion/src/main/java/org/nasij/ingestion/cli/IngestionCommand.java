package org.nasij.ingestion.cli;

import org.nasij.ingestion.bench.BenchCommand;
import org.nasij.ingestion.demonstration.DemonstrationCommand;
import org.nasij.ingestion.demonstration.DemonstrationReportCommand;
import org.nasij.ingestion.load.LoadCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The way of the data: from a file to records. */
@Command(
    name = "ingestion",
    mixinStandardHelpOptions = true,
    description = "From files to records in PostGIS, by way of Kafka.",
    subcommands = {
      ImportCommand.class,
      TemplateCommand.class,
      LoadCommand.class,
      BenchCommand.class,
      DemonstrationCommand.class,
      DemonstrationReportCommand.class,
      DemonstrationChangeCommand.class
    })
public final class IngestionCommand {
  private IngestionCommand() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new IngestionCommand()).execute(arguments));
  }
}
