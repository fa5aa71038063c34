package org.nasij.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.testing.Samples;
import org.nasij.ingestion.schema.RecordType;
import org.nasij.ingestion.validation.NoticeCode;

class WorldBankSampleTest {
  private static ReadFile read;

  @BeforeAll
  static void readSample(@TempDir Path folder) throws Exception {
    Path sample = Samples.require("samples/worldbank_projects_morocco.csv");
    read = ReadFile.mapped(sample, "worldbank-projects", folder);
  }

  @Test
  void the143RowsAre16LoansOfOneFunder() {
    assertThat(read.tally().rowsRead()).isEqualTo(143);
    assertThat(read.tally().refusedAnything()).isFalse();
    assertThat(read.of(RecordType.FUNDER)).hasSize(1);
    assertThat(read.of(RecordType.FLOW))
        .hasSize(16)
        .allMatch(flow -> flow.text("flow_class").equals("loan"));
    assertThat(read.tally().placesWithCoordinates()).isEqualTo(133);
  }

  @Test
  void amountsAddUpToTheDollar() {
    assertThat(
            read.of(RecordType.FLOW).stream()
                .filter(flow -> flow.json().has("amount"))
                .map(flow -> flow.json().get("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1229739900.00");
  }

  @Test
  void theAmountThatIsADateIsWarnedOfInEachOfItsRows() {
    assertThat(read.of(NoticeCode.AMOUNT_EXCEL_DATE))
        .hasSize(16)
        .allSatisfy(
            notice -> {
              assertThat(notice.valueOrNull()).isEqualTo("39609");
              assertThat(notice.columnOrNull()).isEqualTo("Total Amt");
              assertThat(notice.details()).containsEntry("date", "2008-06-10");
            });
    assertThat(flow("P104265").json().get("amount").decimalValue())
        .isEqualByComparingTo("150000000");
    assertThat(flow("P104265").text("dated_on")).isEqualTo("2008-06-10");
  }

  @Test
  void theProjectWithoutAnAmountAndTheThreeOfZeroAreKeptAndSaidSo() {
    assertThat(read.of(NoticeCode.AMOUNT_MISSING)).hasSize(1);
    assertThat(read.of(NoticeCode.AMOUNT_ZERO)).hasSize(3);
    assertThat(flow("P117170").json().has("amount")).isFalse();
  }

  @Test
  void noCoarsePlaceIsAPoint() {
    assertThat(read.tally().places())
        .containsEntry(PlaceLevel.POINT, 64L)
        .containsEntry(PlaceLevel.PROVINCE, 38L)
        .containsEntry(PlaceLevel.REGION, 31L)
        .containsEntry(PlaceLevel.COUNTRY, 10L)
        .hasSize(4);
    for (JsonNode place : places()) {
      assertThat(place.has("lon")).isEqualTo(place.get("level").asText().equals("point"));
    }
  }

  @Test
  void aRegionOfBefore2015StandsOnItsProvincesAndAProvinceOnItsPresentName() {
    // Row 112, Tadla - Azilal; row 83, Driouch, then a part of Nador.
    assertThat(codes(place("P117081", "Tadla - Azilal")))
        .containsExactlyInAnyOrder("MA-BEM", "MA-AZI", "MA-FQH");
    assertThat(codes(place("P100397", "Driouch", "province"))).containsExactly("MA-DRI");
  }

  private static List<JsonNode> places() {
    List<JsonNode> places = new ArrayList<>();
    read.of(RecordType.FLOW).forEach(flow -> flow.json().get("places").forEach(places::add));
    return places;
  }

  private static ReadFile.Accepted flow(String project) {
    return read.of(RecordType.FLOW).stream()
        .filter(flow -> flow.text("id").equals("worldbank:" + project))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode place(String project, String text) {
    return place(project, text, "region");
  }

  private static JsonNode place(String project, String text, String level) {
    for (JsonNode place : flow(project).json().get("places")) {
      if (place.path("text").asText().equals(text) && place.get("level").asText().equals(level)) {
        return place;
      }
    }
    throw new AssertionError("No place " + text + " of " + project);
  }

  private static List<String> codes(JsonNode place) {
    List<String> codes = new ArrayList<>();
    place.get("areas").forEach(code -> codes.add(code.asText()));
    return codes;
  }
}
