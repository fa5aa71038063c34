package org.nasij.ingestion.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.validation.Notice;
import org.nasij.ingestion.validation.NoticeCode;

/**
 * A file that was looked at and can be read.
 *
 * @param path where it lies
 * @param format what it is
 * @param charsetOrNull how its text is encoded; null where the format fixes it
 */
public record SourceFile(Path path, Format format, @Nullable Charset charsetOrNull) {
  /** The largest file that is read. */
  public static final long MAX_BYTES = 4L * 1024 * 1024 * 1024;

  /** What a file can be. */
  public enum Format {
    CSV,
    GRANTS_JSON
  }

  /**
   * Looks at a file: whether it is what its name says, and how it is encoded.
   *
   * @param encoding the encoding a person states; it is believed if the bytes allow it
   * @throws SourceException if it is not, or not decidable
   */
  public static SourceFile inspect(Path path, Optional<Charset> encoding)
      throws IOException, SourceException {
    long bytes = Files.size(path);
    if (bytes == 0) {
      throw new SourceException(Notice.ofFile(NoticeCode.FILE_EMPTY));
    }
    if (bytes > MAX_BYTES) {
      throw new SourceException(Notice.ofFile(NoticeCode.FILE_TOO_LARGE, Long.toString(MAX_BYTES)));
    }
    FileKind kind = FileKind.of(Encodings.head(path, FileKind.HEAD_BYTES));
    FileKind promised = FileKind.ofName(path.getFileName().toString()).orElse(kind);
    if (kind != promised || (kind != FileKind.TABLE && kind != FileKind.JSON)) {
      throw new SourceException(Notice.ofFile(NoticeCode.FILE_NOT_WHAT_IT_SAYS, kind.label()));
    }
    if (kind == FileKind.JSON) {
      return new SourceFile(path, Format.GRANTS_JSON, null);
    }
    return new SourceFile(path, Format.CSV, charset(path, encoding));
  }

  private static Charset charset(Path path, Optional<Charset> encoding)
      throws IOException, SourceException {
    if (encoding.isEmpty()) {
      return Encodings.detect(path);
    }
    if (Encodings.firstMalformedByte(path, encoding.get()) >= 0) {
      throw new SourceException(Notice.ofFile(NoticeCode.ENCODING_WRONG, encoding.get().name()));
    }
    return encoding.get();
  }

  /**
   * Opens it at its first row.
   *
   * @throws SourceException if there is none that can be read
   */
  public RowSource open() throws IOException, SourceException {
    return charsetOrNull == null ? GrantSource.open(path) : CsvSource.open(path, charsetOrNull);
  }
}
