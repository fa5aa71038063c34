package org.nasij.analytics.cli.method;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Columns of a CSV file, found by the names in its header; other columns are ignored. An empty cell
 * is "" as text and NaN as a number.
 */
final class Table {
  private final String file;
  private final Map<String, List<String>> columns;

  /** The place in the file of each row below the header, counted from 1 for the header. */
  private final List<Integer> rows;

  private Table(String file, Map<String, List<String>> columns, List<Integer> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads the columns named.
   *
   * @param file a path, or - for standard input
   * @param required must be in the header; all that are missing are named at once
   * @param optional may be there
   */
  static Table read(String file, List<String> required, List<String> optional) {
    List<String> wanted = new ArrayList<>(required);
    wanted.addAll(optional);
    Table table = read(file, wanted::contains);
    List<String> missing = required.stream().filter(name -> !table.has(name)).toList();
    if (!missing.isEmpty()) {
      throw new InputException(
          table.file
              + ": the header lacks "
              + String.join(", ", missing)
              + ". Name these columns in the first line.");
    }
    return table;
  }

  /** Reads all columns. */
  static Table readAll(String file) {
    return read(file, name -> true);
  }

  private static Table read(String file, Predicate<String> wanted) {
    String name = file.equals("-") ? "standard input" : file;
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();
    try (Reader reader = open(file);
        CSVParser parser = format.parse(reader)) {
      Map<String, Integer> positions = new LinkedHashMap<>();
      Map<String, List<String>> columns = new LinkedHashMap<>();
      int width = 0;
      List<Integer> rows = new ArrayList<>();
      int valuesUntil = 0;
      // The same few names and numbers stand in many rows.
      Map<String, String> known = new HashMap<>();
      for (CSVRecord row : parser) {
        boolean empty = row.size() == 1 && row.get(0).isEmpty();
        // In a file of one column an empty line is a missing value, in any other it is nothing.
        if (empty && width != 1) {
          continue;
        }
        if (width == 0) {
          width = row.size();
          for (int i = 0; i < width; i++) {
            if (wanted.test(row.get(i)) && positions.put(row.get(i), i) != null) {
              throw new InputException(
                  name + ": the column " + row.get(i) + " stands twice in the header.");
            }
          }
          positions.keySet().forEach(column -> columns.put(column, new ArrayList<>()));
          continue;
        }
        if (row.size() != width) {
          throw new InputException(
              name
                  + ", row "
                  + row.getRecordNumber()
                  + ": "
                  + row.size()
                  + " cells, the header has "
                  + width
                  + ".");
        }
        positions.forEach(
            (column, i) -> {
              List<String> cells = columns.get(column);
              if (cells != null) {
                cells.add(known.computeIfAbsent(row.get(i), cell -> cell));
              }
            });
        if (known.size() > 1_000_000) {
          known.clear();
        }
        rows.add(Math.toIntExact(row.getRecordNumber()));
        valuesUntil = empty ? valuesUntil : rows.size();
      }
      if (width == 0) {
        throw new InputException(
            name + ": the file is empty. The first line must name the columns.");
      }
      // Empty lines at the end are no values.
      List<Integer> read = rows.subList(0, valuesUntil);
      columns.replaceAll((column, cells) -> cells.subList(0, read.size()));
      return new Table(name, columns, read);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(name + ": cannot be read as CSV in UTF-8: " + e.getMessage(), e);
    }
  }

  private static Reader open(String file) throws IOException {
    return new InputStreamReader(
        BOMInputStream.builder()
            .setInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)))
            .get(),
        StandardCharsets.UTF_8);
  }

  String file() {
    return file;
  }

  int size() {
    return rows.size();
  }

  /** The row of the file that row i below the header stands in: 1 is the header's. */
  int row(int i) {
    return rows.get(i);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /** The cells of a column. */
  List<String> text(String column) {
    List<String> cells = columns.get(column);
    if (cells == null) {
      throw new InputException(file + ": there is no column " + column + ".");
    }
    return cells;
  }

  /** The cells of a column as numbers, NaN where empty. */
  double[] numbers(String column) {
    List<String> cells = text(column);
    double[] numbers = new double[size()];
    for (int i = 0; i < numbers.length; i++) {
      String cell = cells.get(i);
      try {
        numbers[i] =
            cell.isEmpty() || cell.equalsIgnoreCase("nan") || cell.equals("NA")
                ? Double.NaN
                : parse(cell);
      } catch (NumberFormatException e) {
        throw new InputException(
            file
                + ", row "
                + row(i)
                + ", column "
                + column
                + ": \""
                + cell
                + "\" is no number. Write 1234.5.",
            e);
      }
    }
    return numbers;
  }

  /** A decimal number; the letters Java puts behind its own are not part of one. */
  private static double parse(String cell) {
    if (cell.matches(".*[dDfF]")) {
      throw new NumberFormatException(cell);
    }
    return Double.parseDouble(cell);
  }

  /** A column of numbers that must all be there and be 0 or more. */
  double[] amounts(String column) {
    double[] numbers = numbers(column);
    for (int i = 0; i < numbers.length; i++) {
      if (!(numbers[i] >= 0) || Double.isInfinite(numbers[i])) {
        throw new InputException(
            file
                + ", row "
                + row(i)
                + ", column "
                + column
                + ": "
                + (Double.isNaN(numbers[i]) ? "is empty" : numbers[i] + " is negative or infinite")
                + ". A number of 0 or more is needed.");
      }
    }
    return numbers;
  }

  /** The position of each id of a column; an id that stands twice is an error. */
  Map<String, Integer> ids(String column) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    List<String> cells = text(column);
    for (int i = 0; i < cells.size(); i++) {
      Integer before = ids.putIfAbsent(cells.get(i), i);
      if (before != null) {
        throw new InputException(
            file
                + ", row "
                + row(i)
                + ", column "
                + column
                + ": "
                + cells.get(i)
                + " stands already in row "
                + row(before)
                + ".");
      }
    }
    if (ids.isEmpty()) {
      throw new InputException(file + ": there is no row below the header.");
    }
    return ids;
  }

  /**
   * Positions of the cells of a column among ids of another file; an unknown one is an error that
   * counts them all.
   */
  int[] positions(String column, Map<String, Integer> ids, String idFile) {
    List<String> cells = text(column);
    int[] positions = new int[size()];
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      Integer position = ids.get(cells.get(i));
      if (position == null) {
        unknown.add(cells.get(i));
      }
      positions[i] = position == null ? -1 : position;
    }
    if (!unknown.isEmpty()) {
      throw new InputException(
          file
              + ", column "
              + column
              + ": "
              + Arrays.toString(unknown.stream().distinct().limit(5).toArray())
              + " ("
              + unknown.stream().distinct().count()
              + " ids in all) are not in "
              + idFile
              + ".");
    }
    return positions;
  }
}
