package org.nasij.ingestion.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.database.Database;

/**
 * What an instance holds of the demonstration world.
 *
 * @param counts what became of the records of each type in the last import
 * @param releases the live figures and the editions
 */
record StoredWorld(List<Count> counts, List<Release> releases) {
  StoredWorld {
    counts = List.copyOf(counts);
    releases = List.copyOf(releases);
  }

  /** What became of the records of one type. */
  record Count(
      String type,
      long read,
      long fresh,
      long changed,
      long unchanged,
      long refused,
      long waiting) {
    boolean balances() {
      return read == fresh + changed + unchanged + refused + waiting;
    }
  }

  /**
   * A release and how well it conserves supply.
   *
   * @param seconds how long its analysis took; null where that is not known
   * @param themes how many themes have access and so a conservation error
   * @param conservationError the largest relative error over the themes; null where there is none
   */
  record Release(
      String id,
      String asOf,
      long revision,
      @Nullable Double seconds,
      int themes,
      @Nullable Double conservationError) {}

  /**
   * Reads it.
   *
   * @param owner the database as a role that may read all schemas
   * @throws SQLException if the database does not answer
   */
  static StoredWorld read(Database owner) throws SQLException, IOException {
    List<Count> counts = new ArrayList<>();
    List<Release> releases = new ArrayList<>();
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(sql("counts.sql"))) {
        while (row.next()) {
          counts.add(
              new Count(
                  row.getString("record_type"),
                  row.getLong("read"),
                  row.getLong("new"),
                  row.getLong("changed"),
                  row.getLong("unchanged"),
                  row.getLong("refused"),
                  row.getLong("waiting")));
        }
      }
      try (ResultSet row = statement.executeQuery(sql("releases.sql"))) {
        while (row.next()) {
          releases.add(
              new Release(
                  row.getString("id"),
                  row.getString("as_of"),
                  row.getLong("revision"),
                  row.getObject("seconds", Double.class),
                  row.getInt("themes"),
                  row.getObject("conservation_error", Double.class)));
        }
      }
    }
    return new StoredWorld(counts, releases);
  }

  private static String sql(String file) throws IOException {
    try (InputStream stream = StoredWorld.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("The file " + file + " is missing from the build");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
