package org.nasij.analytics.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** The calls that are open on a day. */
final class OpenCalls {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private OpenCalls() {}

  static List<OpenCall> read(Handle handle, LocalDate asOf) {
    return handle
        .createQuery(SQL.locate(OpenCalls.class, "list"))
        .bind("as_of", asOf)
        .map((row, context) -> call(row))
        .list();
  }

  private static OpenCall call(ResultSet row) throws SQLException {
    return new OpenCall(
        row.getString("id"),
        row.getString("funder_id"),
        row.getString("name"),
        row.getString("title"),
        Set.copyOf(texts(row, "themes")),
        texts(row, "area_codes"),
        Set.copyOf(texts(row, "support_kinds")),
        row.getBigDecimal("budget"),
        row.getBigDecimal("smallest_ticket"),
        row.getBigDecimal("largest_ticket"),
        row.getString("currency"),
        row.getObject("closes_on", LocalDate.class));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).distinct().toList();
  }
}
