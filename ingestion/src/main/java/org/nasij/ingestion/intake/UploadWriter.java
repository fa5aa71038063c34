package org.nasij.ingestion.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.schema.ValidatedRecord;

/**
 * Writes one upload in one transaction; closed without {@link #commit()} it leaves nothing. Holds
 * one chunk in memory, however long the file. Not for several threads.
 */
public final class UploadWriter implements AutoCloseable {
  private static final int CHUNK_RECORDS = 5_000;
  private static final int CHUNK_BYTES = 4 * 1024 * 1024;
  private static final int NOTICE_BATCH = 1_000;
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  private final Intake intake;
  private final Handle transaction;
  private final UploadDescription description;
  private final long id;
  private final boolean repeated;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(CHUNK_BYTES / 4);
  private final List<StoredNotice> notices = new ArrayList<>();
  private final Map<RecordType, long[]> readAndRefused = new EnumMap<>(RecordType.class);
  private int recordsInChunk;
  private int chunks;
  private int noticesStored;
  private long rowsRead;
  private long rowsRefused;

  UploadWriter(
      Intake intake, Handle transaction, UploadDescription description, long id, boolean repeated) {
    this.intake = intake;
    this.transaction = transaction;
    this.description = description;
    this.id = id;
    this.repeated = repeated;
  }

  /** The upload's id: the version of its records. */
  public long uploadId() {
    return id;
  }

  /**
   * Whether the same upload was stored before. Nothing need be added then: its records, notices and
   * counts are kept as they are.
   */
  public boolean repeated() {
    return repeated;
  }

  /**
   * Adds a record. Records that refer to one another come in that order where the file allows it.
   *
   * @throws IllegalArgumentException if it is longer than {@link ValidatedRecord#MAX_JSON_BYTES},
   *     or its key or JSON holds a line break, or its key a tab
   */
  public void add(ValidatedRecord record) {
    if (repeated) {
      return;
    }
    byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
    requireOneLine(record, key);
    lines.writeBytes(record.type().code().getBytes(StandardCharsets.US_ASCII));
    lines.write('\t');
    lines.writeBytes(key);
    lines.write('\t');
    lines.writeBytes(Integer.toString(record.row()).getBytes(StandardCharsets.US_ASCII));
    lines.write('\t');
    lines.writeBytes(record.json());
    lines.write('\n');
    recordsInChunk++;
    if (recordsInChunk == CHUNK_RECORDS || lines.size() >= CHUNK_BYTES) {
      storeChunk();
    }
  }

  /** Adds a notice. */
  public void notice(StoredNotice notice) {
    if (repeated) {
      return;
    }
    notices.add(notice);
    if (notices.size() == NOTICE_BATCH) {
      storeNotices();
    }
  }

  /**
   * Adds to the counts of a type.
   *
   * @param read records read from the file, refused ones with them
   * @param refused how many of them validation refused
   */
  public void count(RecordType type, long read, long refused) {
    long[] counts = readAndRefused.computeIfAbsent(type, t -> new long[2]);
    counts[0] += read;
    counts[1] += refused;
  }

  /**
   * Sets the counts of the file's rows.
   *
   * @param read rows of data
   * @param refused how many of them were refused
   */
  public void rows(long read, long refused) {
    rowsRead = read;
    rowsRefused = refused;
  }

  /** Stores what is left, makes a run and tells the relay, in one transaction. */
  public Run commit() {
    if (!repeated) {
      storeChunk();
      storeNotices();
      transaction
          .createUpdate(SQL.locate(UploadWriter.class, "update-rows"))
          .bind("id", id)
          .bind("read", rowsRead)
          .bind("refused", rowsRefused)
          .execute();
    }
    long run =
        transaction
            .createQuery("insert into intake.run (upload_id) values (:upload) returning id")
            .bind("upload", id)
            .mapTo(Long.class)
            .one();
    if (repeated) {
      transaction
          .createUpdate(SQL.locate(UploadWriter.class, "repeat-counts"))
          .bind("upload", id)
          .bind("run", run)
          .execute();
    } else {
      insertCounts(run);
    }
    transaction
        .createQuery("select pg_notify('nasij_run', :run)")
        .bind("run", Long.toString(run))
        .mapTo(String.class)
        .one();
    transaction.commit();
    return new Run(intake, run);
  }

  /** Undoes everything unless it was committed. */
  @Override
  public void close() {
    Intake.rollback(transaction);
  }

  private void requireOneLine(ValidatedRecord record, byte[] key) {
    if (record.json().length > ValidatedRecord.MAX_JSON_BYTES) {
      throw new IllegalArgumentException(
          "%s, row %d: a record of %d bytes; at most %d are taken in"
              .formatted(
                  description.fileName(),
                  record.row(),
                  record.json().length,
                  ValidatedRecord.MAX_JSON_BYTES));
    }
    boolean keyBreaks = contains(key, '\n') || contains(key, '\t');
    if (keyBreaks || contains(record.json(), '\n')) {
      throw new IllegalArgumentException(
          "%s, row %d: a %s of more than one line, or a tab in its key"
              .formatted(description.fileName(), record.row(), record.type().code()));
    }
  }

  private static boolean contains(byte[] bytes, char ascii) {
    for (byte b : bytes) {
      if (b == ascii) {
        return true;
      }
    }
    return false;
  }

  private void storeChunk() {
    if (recordsInChunk == 0) {
      return;
    }
    transaction
        .createUpdate(SQL.locate(UploadWriter.class, "insert-chunk"))
        .bind("upload", id)
        .bind("number", chunks)
        .bind("records", recordsInChunk)
        .bind("lines", compressed())
        .execute();
    chunks++;
    recordsInChunk = 0;
    lines.reset();
  }

  private byte[] compressed() {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(lines.size() / 4);
    // The fastest level: a chunk is read once or twice, and half of its size is not worth the time.
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(compressed, 64 * 1024) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      lines.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private void storeNotices() {
    if (notices.isEmpty()) {
      return;
    }
    PreparedBatch batch = transaction.prepareBatch(SQL.locate(UploadWriter.class, "insert-notice"));
    for (StoredNotice notice : notices) {
      batch
          .bind("upload", id)
          .bind("number", noticesStored++)
          .bind("code", notice.code())
          .bind("severity", notice.severity().code())
          .bind("row", notice.rowOrNull())
          .bind("column", notice.columnOrNull())
          .bind("value", notice.valueOrNull())
          .bind("detail", notice.detailJson())
          .add();
    }
    batch.execute();
    notices.clear();
  }

  private void insertCounts(long run) {
    PreparedBatch batch = transaction.prepareBatch(SQL.locate(UploadWriter.class, "insert-count"));
    readAndRefused.forEach(
        (type, counts) ->
            batch
                .bind("run", run)
                .bind("type", type.code())
                .bind("read", counts[0])
                .bind("refused", counts[1])
                .add());
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
