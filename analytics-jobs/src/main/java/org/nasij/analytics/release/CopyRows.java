package org.nasij.analytics.release;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.Settlement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows to a {@code copy ... from stdin}, in PostgreSQL's text format. One block of text is in
 * memory at a time.
 */
public final class CopyRows implements AutoCloseable {
  private static final int BLOCK_CHARACTERS = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder block = new StringBuilder(BLOCK_CHARACTERS + 4096);
  private boolean rowStarted;

  /**
   * Starts the copy.
   *
   * @param connection of PostgreSQL's driver, in a transaction
   * @param copySql {@code copy ... from stdin}
   */
  public CopyRows(Connection connection, String copySql) throws SQLException {
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
  }

  /** Adds a column: text, a number, or null. NaN is no figure and reads as null. */
  public CopyRows column(@Nullable Object value) {
    separate();
    if (value == null || (value instanceof Double number && number.isNaN())) {
      block.append("\\N");
    } else {
      appendEscaped(value.toString());
    }
    return this;
  }

  /**
   * Adds the columns that say where an area lies: code, level, parent, province, region,
   * settlement.
   */
  public CopyRows area(Area area, Areas areas) {
    return column(area.code())
        .column(area.level().code())
        .column(area.parentCode())
        .column(areas.findAncestor(area.code(), AreaLevel.PROVINCE).map(Area::code).orElse(null))
        .column(areas.findAncestor(area.code(), AreaLevel.REGION).map(Area::code).orElse(null))
        .column(area.settlement().map(Settlement::code).orElse(null));
  }

  /** Adds a column that is an array of text. */
  public CopyRows array(Collection<String> values) {
    separate();
    block.append('{');
    String comma = "";
    for (String value : values) {
      block.append(comma).append('"');
      appendEscaped(value.replace("\\", "\\\\").replace("\"", "\\\""));
      block.append('"');
      comma = ",";
    }
    block.append('}');
    return this;
  }

  /** Adds a column that is an array of numbers, none of them NaN. */
  public CopyRows numbers(Collection<? extends Number> values) {
    separate();
    block.append('{');
    String comma = "";
    for (Number value : values) {
      block.append(comma).append(value);
      comma = ",";
    }
    block.append('}');
    return this;
  }

  /** Ends the row. */
  public void endRow() throws SQLException {
    block.append('\n');
    rowStarted = false;
    if (block.length() >= BLOCK_CHARACTERS) {
      flush();
    }
  }

  /** Ends the copy: all rows stand in the table. */
  public void finish() throws SQLException {
    flush();
    copy.endCopy();
  }

  /** Abandons the copy if it was not finished. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    block.setLength(0);
  }

  private void separate() {
    if (rowStarted) {
      block.append('\t');
    }
    rowStarted = true;
  }

  private void appendEscaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> block.append("\\\\");
        case '\t' -> block.append("\\t");
        case '\n' -> block.append("\\n");
        case '\r' -> block.append("\\r");
        default -> block.append(c);
      }
    }
  }
}
