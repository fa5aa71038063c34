package org.nasij.geo.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKBWriter;
import org.nasij.geo.area.Area;
import org.nasij.geo.boundary.Boundaries;
import org.nasij.geo.reference.ReferenceFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Writes the shipped reference files and boundaries into the schema {@code reference}. Running it
 * again changes nothing; a newer build's run corrects what its files correct.
 */
public final class ReferenceLoader {
  private static final int WGS_84 = 4326;

  private ReferenceLoader() {}

  /** Loads areas, boundaries, cities, census and themes in one transaction, as the owner. */
  public static void load(Database owner) throws SQLException, IOException {
    try (Connection connection = owner.open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      copyFile(connection, "areas.csv", "area_file");
      copyFile(connection, "cities.csv", "city_file");
      copyFile(connection, "themes.csv", "theme_file");
      copyFile(connection, "census_2024.csv", "census_file");
      copyBoundaries(connection);
      statement.execute(
          ClasspathSqlLocator.create().getResource("org/nasij/geo/database/reference.sql"));
      connection.commit();
    }
  }

  private static CopyManager copyManager(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static void copyFile(Connection connection, String file, String table)
      throws SQLException, IOException {
    String header;
    try (Reader reader = ReferenceFiles.open(file);
        BufferedReader lines = new BufferedReader(reader)) {
      header = lines.readLine();
    }
    String columns = String.join(" text, ", header.split(",", -1)) + " text";
    try (Statement statement = connection.createStatement();
        Reader reader = ReferenceFiles.open(file)) {
      statement.execute("create temporary table " + table + " (" + columns + ") on commit drop");
      copyManager(connection)
          .copyIn("copy " + table + " from stdin with (format csv, header)", reader);
    }
  }

  private static void copyBoundaries(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create temporary table boundary_file (code text, source text,"
              + " boundary geometry(MultiPolygon, 4326)) on commit drop");
    }
    Boundaries boundaries = Boundaries.load();
    WKBWriter wkb = new WKBWriter(2, true);
    CopyIn copy = copyManager(connection).copyIn("copy boundary_file from stdin");
    for (Area area : ReferenceFiles.areas().list()) {
      MultiPolygon boundary = (MultiPolygon) boundaries.boundary(area.code()).copy();
      boundary.setSRID(WGS_84);
      String row =
          String.join(
              "\t",
              area.code(),
              Boundaries.source(area).code(),
              WKBWriter.toHex(wkb.write(boundary)) + "\n");
      byte[] bytes = row.getBytes(StandardCharsets.US_ASCII);
      copy.writeToCopy(bytes, 0, bytes.length);
    }
    copy.endCopy();
  }
}
