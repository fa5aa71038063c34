package org.nasij.ingestion.schema;

/**
 * A record that passed validation, ready for intake. Its array is handed over, not copied: millions
 * of these pass, each once.
 *
 * @param type what it is
 * @param key the message key that keeps related records in order: the organization's id
 *     (organization, site, activity), the funder's id (funder, flow) or the area's code (inventory)
 * @param row the row of the file it was read from, 1 for the first row of data
 * @param json the record as UTF-8 JSON on one line; property names are the columns of its table in
 *     {@code core}
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
public record ValidatedRecord(RecordType type, String key, int row, byte[] json) {
  /** The longest {@link #json} that is taken in, bytes. */
  public static final int MAX_JSON_BYTES = 4 * 1024 * 1024;
}
