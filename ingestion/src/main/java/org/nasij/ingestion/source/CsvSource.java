package org.nasij.ingestion.source;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/**
 * A table as text: separated by comma, semicolon or tab, quoted as spreadsheets do, with the names
 * of the columns in the first line. A column {@code error}, which our own lists of refused rows
 * have, is passed over.
 */
final class CsvSource implements RowSource {
  /** The column in which a list of refused rows says why; see {@link RefusedRows}. */
  static final String ERROR_COLUMN = "error";

  /** Characters after which a row is taken for one whose quotes are not closed. */
  private static final int MAX_ROW_CHARACTERS = 4 * 1024 * 1024;

  private static final int FIRST_LINE_CHARACTERS = 64 * 1024;

  private final CountingStream bytes;
  private final LimitedReader reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Header header;
  private final int errorColumn;
  private int rows;

  private CsvSource(CountingStream bytes, LimitedReader reader, CSVParser parser)
      throws SourceException, IOException {
    this.bytes = bytes;
    this.reader = reader;
    this.parser = parser;
    this.records = parser.iterator();
    List<String> columns = new ArrayList<>(nextCells().orElse(List.of()));
    columns.replaceAll(String::strip);
    while (!columns.isEmpty() && columns.get(columns.size() - 1).isEmpty()) {
      columns.remove(columns.size() - 1);
    }
    this.errorColumn = columns.indexOf(ERROR_COLUMN);
    if (errorColumn >= 0) {
      columns.remove(errorColumn);
      columns.replaceAll(RefusedRows::original);
    }
    this.header = new Header(columns);
  }

  /**
   * Opens a table.
   *
   * @throws SourceException if its first line cannot be read
   */
  static CsvSource open(Path file, Charset charset) throws IOException, SourceException {
    CountingStream bytes = new CountingStream(Files.newInputStream(file));
    BufferedReader text =
        new BufferedReader(new InputStreamReader(bytes, charset), FIRST_LINE_CHARACTERS);
    try {
      skipIf(text, '\ufeff');
      text.mark(FIRST_LINE_CHARACTERS);
      char[] head = new char[FIRST_LINE_CHARACTERS - 1];
      int length = Math.max(0, text.read(head));
      text.reset();
      String first = new String(head, 0, length).lines().findFirst().orElse("");
      boolean stated = first.matches("(?i)\"?sep=.\"?");
      if (stated) {
        text.readLine();
      }
      char separator = stated ? first.replace("\"", "").charAt(4) : separator(first);
      LimitedReader limited = new LimitedReader(text);
      CSVParser parser =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(separator)
              .setIgnoreEmptyLines(true)
              // A stray quote in the middle of a cell is text, not the end of the file.
              .setTrailingData(true)
              .get()
              .parse(limited);
      return new CsvSource(bytes, limited, parser);
    } catch (IOException | SourceException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private static void skipIf(BufferedReader text, char mark) throws IOException {
    text.mark(1);
    if (text.read() != mark) {
      text.reset();
    }
  }

  /** The one of comma, semicolon and tab that the first line has most of, outside quotes. */
  private static char separator(String line) {
    String unquoted = line.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(unquoted, candidate) > count(unquoted, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char character) {
    return text.chars().filter(c -> c == character).count();
  }

  @Override
  public Optional<Header> header() {
    return Optional.of(header);
  }

  @Override
  public Optional<Row> next() throws SourceException, IOException {
    Optional<List<String>> cells = nextCells();
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    rows++;
    if (errorColumn < 0) {
      return Optional.of(new Row(rows, header, cells.get()));
    }
    List<String> own = new ArrayList<>(cells.get());
    if (errorColumn < own.size()) {
      own.remove(errorColumn);
    }
    own.replaceAll(RefusedRows::original);
    return Optional.of(new Row(rows, header, own));
  }

  private Optional<List<String>> nextCells() throws SourceException, IOException {
    reader.startRow();
    try {
      List<String> cells = List.of();
      // Lines of nothing but separators or blanks, as spreadsheets leave them below a table.
      while (cells.stream().allMatch(String::isBlank)) {
        if (!records.hasNext()) {
          return Optional.empty();
        }
        cells = records.next().toList();
        reader.startRow();
      }
      return Optional.of(cells);
    } catch (UncheckedIOException e) {
      if (reader.exceeded() || isUnclosedQuote(e)) {
        throw new SourceException(Notice.ofRow(NoticeCode.QUOTE_NOT_CLOSED, rows + 1));
      }
      throw e.getCause();
    }
  }

  /** What Commons CSV says at the end of a file that is inside quotes. */
  private static boolean isUnclosedQuote(UncheckedIOException e) {
    String message = e.getCause() == null ? null : e.getCause().getMessage();
    return message != null && message.contains("EOF reached before encapsulated token");
  }

  @Override
  public long bytesRead() {
    return bytes.count;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

    CountingStream(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte @Nullable [] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** Stops a row that does not end before it fills the memory. */
  private static final class LimitedReader extends FilterReader {
    private int charactersOfRow;

    LimitedReader(Reader text) {
      super(text);
    }

    void startRow() {
      charactersOfRow = 0;
    }

    boolean exceeded() {
      return charactersOfRow > MAX_ROW_CHARACTERS;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char @Nullable [] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int characters) throws IOException {
      charactersOfRow += characters;
      if (exceeded()) {
        throw new IOException("A row of more than " + MAX_ROW_CHARACTERS + " characters");
      }
    }
  }
}
