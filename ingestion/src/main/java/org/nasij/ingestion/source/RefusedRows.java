package org.nasij.ingestion.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A list of refused rows: the columns as they were and one more, {@code error}, that says why. A
 * person corrects it and sends it again. No cell is a formula to a spreadsheet; what is put before
 * such a cell is taken away when the list comes back. The file appears with its first row.
 */
public final class RefusedRows implements Closeable {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Path file;
  private @Nullable CSVPrinter printer;
  private @Nullable Set<String> gathered;

  public RefusedRows(Path file) {
    this.file = file;
  }

  /**
   * Says that rows have no common header. The list then has these columns and every further one of
   * a row, and is written when it is closed; until then rows lie beside it.
   *
   * @param columns what a table must have to be read in place of the file
   */
  public void gather(Collection<String> columns) {
    gathered = new LinkedHashSet<>(columns);
  }

  /**
   * Adds a row.
   *
   * @throws IOException if the file cannot be written
   */
  public void add(Row row, String error) throws IOException {
    if (gathered != null) {
      gathered.addAll(row.header().columns());
      layAside(row, error);
      return;
    }
    CSVPrinter csv = printer(row.header());
    List<String> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(safe(cell)));
    while (cells.size() < row.header().columns().size()) {
      cells.add("");
    }
    // The reason stands first, so that a row with too many cells does not hide it.
    cells.add(0, safe(error));
    csv.printRecord(cells);
  }

  private CSVPrinter printer(Header header) throws IOException {
    if (printer == null) {
      printer = print(file);
      // The mark makes spreadsheets read Arabic and accents as they are.
      printer.print("\ufeff" + CsvSource.ERROR_COLUMN);
      for (String column : header.columns()) {
        printer.print(safe(column));
      }
      printer.println();
    }
    return printer;
  }

  private static CSVPrinter print(Path path) throws IOException {
    return new CSVPrinter(
        Files.newBufferedWriter(path, StandardCharsets.UTF_8),
        CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get());
  }

  /** Keeps a row as pairs of column and cell after its error. */
  private void layAside(Row row, String error) throws IOException {
    if (printer == null) {
      printer = print(aside());
    }
    printer.print(error);
    for (String column : row.header().columns()) {
      printer.print(column);
      printer.print(row.text(column));
    }
    printer.println();
  }

  private Path aside() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private void writeGathered(Set<String> columns) throws IOException {
    printer = null;
    Header header = new Header(List.copyOf(columns));
    try (CSVParser rows =
        CSVFormat.DEFAULT.parse(Files.newBufferedReader(aside(), StandardCharsets.UTF_8))) {
      for (CSVRecord row : rows) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 1; i < row.size(); i += 2) {
          cells.put(row.get(i), row.get(i + 1));
        }
        CSVPrinter csv = printer(header);
        csv.print(safe(row.get(0)));
        for (String column : columns) {
          csv.print(safe(cells.getOrDefault(column, "")));
        }
        csv.println();
      }
    }
    Files.delete(aside());
  }

  /** A cell that no spreadsheet takes for a formula. */
  static String safe(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /** What {@link #safe} made of a cell, undone. */
  static String original(String cell) {
    return cell.length() > 1
            && cell.charAt(0) == '\''
            && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  /** Whether no row was added: then there is no file. */
  public boolean isEmpty() {
    return printer == null;
  }

  /** Where the list is, if there is one. */
  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    if (printer != null) {
      printer.close();
      if (gathered != null) {
        writeGathered(gathered);
        printer.close();
      }
    }
  }
}
