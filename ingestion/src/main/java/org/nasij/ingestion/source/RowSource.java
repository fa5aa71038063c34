package org.nasij.ingestion.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file, read once from the first to the last in bounded memory. */
public interface RowSource extends Closeable {
  /** The columns that all rows have; empty where each row has its own. */
  Optional<Header> header();

  /**
   * The next row; empty after the last.
   *
   * @throws SourceException if the file cannot be read on from here
   * @throws IOException if the disk cannot
   */
  Optional<Row> next() throws SourceException, IOException;

  /** Bytes of the file taken so far, to tell how far a reader is. */
  long bytesRead();
}
