package org.nasij.geo.cli;

import java.util.concurrent.Callable;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Migrations;
import org.nasij.geo.database.ReferenceLoader;
import org.nasij.geo.database.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands on the schema and the reference data; {@code nasij} calls them. */
@Command(name = "geo", subcommands = GeoCommand.Migrate.class)
public final class GeoCommand {
  private GeoCommand() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new GeoCommand()).execute(arguments));
  }

  /** Brings the instance's database to this build's schema and loads the reference data. */
  @Command(name = "migrate")
  static final class Migrate implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      InstanceConfiguration configuration = InstanceConfiguration.load(System.getenv());
      Database owner = Database.of(configuration, Role.OWNER);
      Migrations.run(owner, configuration.passwords());
      ReferenceLoader.load(owner);
      return 0;
    }
  }
}
