package org.nasij.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.nasij.geo.database.Role;
import org.nasij.geo.testing.TestDatabase;

/**
 * Writes {@code mart.figure} as the analyst does: the figures of {@code figures.tsv}, which the
 * analyst's tests hold equal to its declarations, with the analyst's own texts. The two settings of
 * the fixture stand under the minutes and under access.
 */
public final class FigureFixture {
  private static final Path TEXTS =
      Path.of("../analytics-jobs/src/main/resources/org/nasij/analytics/method/declaration");
  private static final String INSERT =
      "insert into mart.figure values ('1'" + ", ?".repeat(20) + ")";

  private FigureFixture() {}

  /** The names of all figures, in order. */
  public static List<String> names() {
    return rows().stream().map(row -> row.get(1)).toList();
  }

  static void fill(TestDatabase database) {
    List<Properties> texts = List.of(texts("fr"), texts("ar"), texts("en"));
    try (Connection connection = database.as(Role.ANALYST).open();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int position = 0;
      for (List<String> row : rows()) {
        position++;
        bind(insert, position, row, texts);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(
      PreparedStatement insert, int position, List<String> row, List<Properties> texts)
      throws SQLException {
    String name = row.get(1);
    int column = 1;
    insert.setInt(column++, position);
    for (String value : row.subList(0, 5)) {
      insert.setString(column++, value);
    }
    insert.setArray(column++, array(insert, settings(name)));
    insert.setArray(column++, array(insert, methods(row.get(5))));
    for (String part : List.of("title", "unit", "text", "limits")) {
      for (Properties language : texts) {
        insert.setString(column++, Objects.requireNonNull(language.getProperty(name + "." + part)));
      }
    }
  }

  private static Array array(PreparedStatement insert, List<String> values) throws SQLException {
    return insert.getConnection().createArrayOf("text", values.toArray());
  }

  private static List<String> settings(String figure) {
    return switch (figure) {
      case "minutes-nearest" -> List.of("urban-speed");
      case "access" -> List.of("bands");
      default -> List.of();
    };
  }

  private static List<String> methods(String spaced) {
    return spaced.isEmpty() ? List.of() : List.of(spaced.split(" ", -1));
  }

  private static List<List<String>> rows() {
    try (InputStream stream =
        Objects.requireNonNull(
            FigureFixture.class.getResourceAsStream("MartFixture/figures.tsv"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(String language) {
    Properties texts = new Properties();
    Path file = TEXTS.resolve("figures_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
