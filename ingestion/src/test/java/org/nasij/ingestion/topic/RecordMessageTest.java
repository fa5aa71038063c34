package org.nasij.ingestion.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.ingestion.schema.RecordType;

class RecordMessageTest {
  @ParameterizedTest
  @CsvSource({
    // last chunk and index, this chunk and index
    "-, -, 0, 0, true",
    "-, -, 3, 0, true",
    "-, -, 0, 1, false",
    "0, 4, 0, 5, true",
    "0, 4, 0, 4, false",
    "0, 4, 0, 6, false",
    "0, 4, 0, 0, false",
    "0, 4, 1, 0, true",
    "0, 4, 5, 0, true",
    "0, 4, 1, 1, false",
    "2, 0, 1, 0, false"
  })
  void aMessageFollowsIfItIsNextOrBeginsALaterChunk(
      String lastChunk, String lastIndex, int chunk, int index, boolean follows) {
    long last =
        lastChunk.equals("-")
            ? -1
            : RecordMessage.sequence(Integer.parseInt(lastChunk), Integer.parseInt(lastIndex));
    RecordMessage message =
        new RecordMessage(
            RecordType.FUNDER,
            "instance",
            1,
            RecordMessage.sequence(chunk, index),
            1,
            1,
            "{}".getBytes(UTF_8));
    assertThat(message.follows(last)).isEqualTo(follows);
  }
}
