package org.nasij.ingestion.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.nasij.ingestion.schema.RecordType;

/**
 * A message of {@link Topic#RECORDS}. The value is the record's JSON; everything else stands in
 * headers, as text. The same record of the same run has the same sequence whenever it is sent.
 *
 * @param type header {@code type}
 * @param instance header {@code instance}: the id of the database it comes from
 * @param run header {@code run}: the run it was sent in
 * @param sequence header {@code sequence}: see {@link #sequence(int, int)}
 * @param upload header {@code upload}: the upload it was read from, which is its version
 * @param row header {@code row}: its row in the file, from 1
 * @param json UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, never compared.
public record RecordMessage(
    RecordType type, String instance, long run, long sequence, long upload, int row, byte[] json) {

  /** Header {@code schema-version}: raised when a record's properties change their meaning. */
  public static final String SCHEMA_VERSION = "1";

  /** More messages than a chunk has. */
  private static final int CHUNK_SPAN = 1 << 20;

  /**
   * The sequence of a message: chunk by chunk, and within a chunk without a gap on each partition.
   * The relay begins a chunk only when the broker has all of the one before; so what comes neither
   * next nor first of a later chunk was sent before, or follows a message that was lost on the way
   * and will be sent again with it.
   *
   * @param chunk number of the chunk, from 0
   * @param index position among the chunk's messages on this partition, from 0
   */
  static long sequence(int chunk, int index) {
    return (long) chunk * CHUNK_SPAN + index;
  }

  /** Whether this message is to be loaded after the one of the given sequence; none: -1. */
  public boolean follows(long last) {
    return sequence == last + 1 || (sequence > last && sequence % CHUNK_SPAN == 0);
  }

  /** As the relay sends it, to the partition its key falls on or, for null, any. */
  public ProducerRecord<byte[], byte[]> to(Topic topic, @Nullable Integer partition, byte[] key) {
    Header[] headers = {
      header("type", type.code()),
      header("schema-version", SCHEMA_VERSION),
      header("instance", instance),
      header("run", Long.toString(run)),
      header("sequence", Long.toString(sequence)),
      header("upload", Long.toString(upload)),
      header("row", Integer.toString(row))
    };
    return new ProducerRecord<>(topic.title(), partition, null, key, json, Arrays.asList(headers));
  }

  /**
   * As the loader reads it.
   *
   * @throws MalformedMessageException if a header is missing or cannot be read, or the schema is
   *     another version's
   */
  public static RecordMessage of(ConsumerRecord<byte[], byte[]> message)
      throws MalformedMessageException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : message.headers()) {
      headers.put(header.key(), new String(header.value(), UTF_8));
    }
    if (!SCHEMA_VERSION.equals(headers.get("schema-version"))) {
      throw new MalformedMessageException(
          "Its schema-version is "
              + headers.get("schema-version")
              + "; this build reads "
              + SCHEMA_VERSION);
    }
    byte @Nullable [] json = message.value();
    if (json == null) {
      throw new MalformedMessageException("It has no value");
    }
    try {
      return new RecordMessage(
          RecordType.ofCode(required(headers, "type")),
          required(headers, "instance"),
          Long.parseLong(required(headers, "run")),
          Long.parseLong(required(headers, "sequence")),
          Long.parseLong(required(headers, "upload")),
          Integer.parseInt(required(headers, "row")),
          json);
    } catch (IllegalArgumentException e) {
      throw new MalformedMessageException("A header cannot be read: " + e.getMessage());
    }
  }

  private static String required(Map<String, String> headers, String name)
      throws MalformedMessageException {
    String value = headers.get(name);
    if (value == null) {
      throw new MalformedMessageException("The header " + name + " is missing");
    }
    return value;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }
}
