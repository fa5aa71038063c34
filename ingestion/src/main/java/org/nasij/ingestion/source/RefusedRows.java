package org.nasij.ingestion.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
  private @Nullable Header header;

  public RefusedRows(Path file) {
    this.file = file;
  }

  /**
   * Adds a row.
   *
   * @throws IOException if the file cannot be written
   */
  public void add(Row row, String error) throws IOException {
    CSVPrinter csv = printer(row);
    List<String> cells = new ArrayList<>();
    if (header == row.header()) {
      row.cells().forEach(cell -> cells.add(safe(cell)));
    } else if (header != null) {
      header.columns().forEach(column -> cells.add(safe(row.text(column))));
    }
    while (header != null && cells.size() < header.columns().size()) {
      cells.add("");
    }
    // The reason stands first, so that a row with too many cells does not hide it.
    cells.add(0, safe(error));
    csv.printRecord(cells);
  }

  private CSVPrinter printer(Row first) throws IOException {
    if (printer == null) {
      header = first.header();
      printer =
          new CSVPrinter(
              Files.newBufferedWriter(file, StandardCharsets.UTF_8),
              CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get());
      List<String> columns = new ArrayList<>(header.columns());
      columns.add(0, CsvSource.ERROR_COLUMN);
      // The mark makes spreadsheets read Arabic and accents as they are.
      printer.print("\ufeff" + columns.remove(0));
      for (String column : columns) {
        printer.print(column);
      }
      printer.println();
    }
    return printer;
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
    }
  }
}
