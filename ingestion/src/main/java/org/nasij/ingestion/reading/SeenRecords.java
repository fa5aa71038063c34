package org.nasij.ingestion.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.OptionalInt;
import org.nasij.ingestion.schema.RecordType;

/**
 * In which row a record was first seen. Keeps 12 bytes a record: a 64-bit digest, whose chance of a
 * mistake in ten million records is some 3 in a million, and the row.
 */
final class SeenRecords {
  private static final double FULL = 0.6;

  private final MessageDigest digest;
  private long[] digests = new long[1 << 12];
  private int[] rows = new int[1 << 12];
  private int size;

  SeenRecords() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The row a record was first seen in. */
  OptionalInt firstRow(RecordType type, String id) {
    int slot = slot(digests, key(type, id));
    return rows[slot] == 0 ? OptionalInt.empty() : OptionalInt.of(rows[slot]);
  }

  /** Notes a record's row, from 1, unless it was seen before. */
  void add(RecordType type, String id, int row) {
    long key = key(type, id);
    int slot = slot(digests, key);
    if (rows[slot] != 0) {
      return;
    }
    digests[slot] = key;
    rows[slot] = row;
    size++;
    if (size > FULL * rows.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldDigests = digests;
    int[] oldRows = rows;
    digests = new long[oldRows.length * 2];
    rows = new int[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(digests, oldDigests[i]);
        digests[slot] = oldDigests[i];
        rows[slot] = oldRows[i];
      }
    }
  }

  private int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (int) key & mask;
    while (rows[slot] != 0 && table[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private long key(RecordType type, String id) {
    digest.update(type.code().getBytes(StandardCharsets.UTF_8));
    byte[] bytes = digest.digest(id.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(Arrays.copyOf(bytes, Long.BYTES)).getLong();
  }
}
