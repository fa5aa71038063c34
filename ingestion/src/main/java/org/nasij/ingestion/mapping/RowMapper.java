package org.nasij.ingestion.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.source.Header;
import org.nasij.ingestion.source.Row;
import org.nasij.ingestion.source.SourceException;
import org.nasij.ingestion.validation.Notice;

/** Makes drafts of a file's rows. Reads one file; not for several threads. */
public sealed interface RowMapper permits HeaderMapper, MappedRows {
  /** The type of record a row is first of all, for rows that cannot be read further. */
  RecordType recordType();

  /** The columns a table must have. */
  Set<String> columns();

  /** What there is to say of the columns; with an error among it the file is refused. */
  List<Notice> check(Header header);

  /**
   * The drafts of a row; empty where it is kept until the other rows of its group are there.
   *
   * @throws SourceException if more rows would have to be kept than memory is meant for
   */
  Optional<Unit> map(Row row) throws SourceException;

  /** What was kept, after the last row. */
  List<Unit> remaining();
}
