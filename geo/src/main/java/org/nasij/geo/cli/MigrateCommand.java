package org.nasij.geo.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.nasij.geo.database.ConfigurationException;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Migrations;
import org.nasij.geo.database.ReferenceLoader;
import org.nasij.geo.database.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the instance's database to this build's schema and loads the reference data. */
@Command(
    name = "migrate",
    description = {
      "Brings the instance's database to this build's schema and loads the reference data.",
      "The instance is the folder that NASIJ_HOME names. Running it again changes nothing."
    },
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  /** Class 08 of SQLSTATE: the connection failed. */
  private static final String CONNECTION_FAILED = "08";

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws SQLException, IOException {
    InstanceConfiguration configuration = InstanceConfiguration.load(System.getenv());
    Database owner = Database.of(configuration, Role.OWNER);
    requireAnswer(owner);
    int migrations = Migrations.run(owner, configuration.passwords());
    ReferenceLoader.load(owner);
    command
        .commandLine()
        .getOut()
        .printf(
            "schema version %s (%d migrations ran), reference data loaded%n",
            Database.SCHEMA_VERSION, migrations);
    return 0;
  }

  private static void requireAnswer(Database owner) throws SQLException {
    try {
      owner.open().close();
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_FAILED)) {
        throw new ConfigurationException(
            "PostgreSQL does not answer at "
                + owner.url()
                + ": "
                + e.getMessage()
                + " Start the instance with ./nasij up, which starts its database.",
            e);
      }
      throw e;
    }
  }
}
