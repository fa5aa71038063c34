package org.nasij.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.nasij.api.query.Codes;
import org.nasij.api.query.Rows;
import org.nasij.api.shape.Field;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/**
 * A list as CSV (RFC 4180, UTF-8): a header, the rows, and in the last four columns what the
 * envelope says, so that a row that is cut out still says whether it is invented.
 *
 * @param hxl whether a row of HXL tags follows the header
 * @param raw whether cells are as stored; otherwise a text that a spreadsheet would read as a
 *     formula starts with an apostrophe, and a byte order mark tells it the encoding
 */
public record CsvExport(boolean hxl, boolean raw) {
  /** How a list in one cell is separated. */
  static final String SEPARATOR = ";";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  // OWASP, CSV injection: these start a formula, full-width ones too.
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  /**
   * Writes a list.
   *
   * @param limit at most so many rows; null: all
   */
  public <T> void write(
      OutputStream out, Envelope envelope, Shape<T> shape, Rows<T> rows, @Nullable Integer limit)
      throws IOException {
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    Start start = new Start(writer, printer, shape);
    List<Object> tail = cells(Envelope.SHAPE, envelope);
    rows.forEach(
        limit,
        row -> {
          start.once();
          List<Object> cells = cells(shape, row);
          cells.addAll(tail);
          print(printer, cells);
        });
    start.once();
    printer.flush();
  }

  // The header waits for the first row: a query that fails can still be answered with an error.
  private final class Start {
    private final OutputStreamWriter writer;
    private final CSVPrinter printer;
    private final Shape<?> shape;
    private boolean written;

    Start(OutputStreamWriter writer, CSVPrinter printer, Shape<?> shape) {
      this.writer = writer;
      this.printer = printer;
      this.shape = shape;
    }

    void once() {
      if (written) {
        return;
      }
      written = true;
      if (!raw) {
        try {
          writer.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      List<Field<?>> columns = columns(shape);
      print(printer, columns.stream().map(Field::name).toList());
      if (hxl) {
        print(printer, columns.stream().map(Field::hxl).toList());
      }
    }
  }

  /** The columns of a list's CSV. */
  public static List<Field<?>> columns(Shape<?> shape) {
    List<Field<?>> columns = new ArrayList<>(shape.columns());
    columns.addAll(Envelope.SHAPE.columns());
    return columns;
  }

  private static void print(CSVPrinter printer, List<?> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> List<Object> cells(Shape<T> shape, T row) {
    List<Object> cells = new ArrayList<>();
    for (Field<T> field : shape.columns()) {
      cells.add(cell(field.type(), field.value().apply(row)));
    }
    return cells;
  }

  private Object cell(FieldType type, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> constant) {
      return Codes.of(constant);
    }
    if (value instanceof BigDecimal amount) {
      return amount.toPlainString();
    }
    if (value instanceof Collection<?> items) {
      return safe(items.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR)));
    }
    return type.kind() == FieldType.Kind.TEXT ? safe(value.toString()) : value.toString();
  }

  private String safe(String text) {
    boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula && !raw ? "'" + text : text;
  }
}
