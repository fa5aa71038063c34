package org.nasij.ingestion.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.topic.RecordMessage;

/**
 * A record as the database takes it.
 *
 * @param message where it came from
 * @param position where it was read: topic, partition and offset, or that it waited
 * @param id its natural key
 * @param references the ids it refers to, in the order of its table's references; null: none
 * @param copyFields its columns as one line of COPY's text format, UTF-8, without the line's end
 * @param contentHash the first 64 bits of the SHA-256 of {@code copyFields}
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
record LoadableRecord(
    RecordMessage message,
    String position,
    String id,
    List<@Nullable String> references,
    byte[] copyFields,
    long contentHash) {

  RecordType type() {
    return message.type();
  }

  /** Whether it overwrites what stands there: a later upload, or a later row of the same one. */
  boolean isNewerThan(long version, int row) {
    return message.upload() != version ? message.upload() > version : message.row() > row;
  }
}
