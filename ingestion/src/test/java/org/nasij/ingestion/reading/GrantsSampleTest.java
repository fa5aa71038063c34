package org.nasij.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.testing.Samples;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.validation.NoticeCode;

class GrantsSampleTest {
  @Test
  void allGrantsAreKeptOutsideAndTheirSumIsExact(@TempDir Path folder) throws Exception {
    Path sample = Samples.require("samples/360giving_a.json");

    ReadFile read = ReadFile.mapped(sample, "360giving", folder);

    assertThat(read.tally().refusedAnything()).isFalse();
    assertThat(read.of(RecordType.FLOW)).hasSize(783);
    assertThat(read.of(RecordType.FUNDER)).hasSize(1);
    assertThat(sum(read)).isEqualByComparingTo(sumOf(sample));
    assertThat(read.tally().places()).containsOnlyKeys(PlaceLevel.OUTSIDE);
    assertThat(read.tally().places()).containsEntry(PlaceLevel.OUTSIDE, 782L);
    assertThat(read.of(NoticeCode.PLACE_MISSING)).hasSize(1);
    assertThat(read.of(RecordType.FLOW))
        .filteredOn(flow -> flow.json().get("places").isEmpty())
        .hasSize(1);
    assertThat(read.of(RecordType.FLOW))
        .allSatisfy(
            flow ->
                flow.json()
                    .get("places")
                    .forEach(place -> assertThat(place.get("country").asText()).isEqualTo("GB")));
  }

  private static BigDecimal sum(ReadFile read) {
    return read.of(RecordType.FLOW).stream()
        .map(flow -> flow.json().get("amount").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal sumOf(Path sample) throws Exception {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode grant :
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(sample.toFile())
            .get("grants")) {
      sum = sum.add(grant.get("amountAwarded").decimalValue());
    }
    return sum;
  }
}
