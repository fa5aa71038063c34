package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.api.testing.TestApi;

/** How evenly help is spread, over the API. */
class EquityTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static JsonNode items(String path) {
    return api.client().json(path).get("items");
  }

  @Test
  void everyAreaOfAListHasItsPlaceAndTheIntervalAroundIt() {
    for (Map.Entry<String, Integer> list :
        Map.of("province", 75, "region", 12, "commune&kind=urban", 256, "commune&kind=rural", 1282)
            .entrySet()) {
      JsonNode items = items("/api/v1/deprivation?theme=women&limit=2000&level=" + list.getKey());
      assertThat(items)
          .as(list.getKey())
          .hasSize(list.getValue())
          .allMatch(item -> item.get("rankOf").asInt() == list.getValue())
          .allMatch(
              item ->
                  item.get("rankLow").asDouble() <= item.get("medianRank").asDouble()
                      && item.get("medianRank").asDouble() <= item.get("rankHigh").asDouble());
      assertThat(items.get(0).get("rank").asInt()).isEqualTo(1);
      double before = 1;
      for (JsonNode item : items) {
        assertThat(item.get("deprivation").asDouble()).isLessThanOrEqualTo(before);
        before = item.get("deprivation").asDouble();
      }
    }
  }

  @Test
  void pagesFollowOneAnother() {
    JsonNode first = api.client().json("/api/v1/deprivation?theme=women&limit=40");
    JsonNode second =
        api.client()
            .json("/api/v1/deprivation?theme=women&limit=40&cursor=" + first.get("next").asText());
    assertThat(second.get("items")).hasSize(35);
    assertThat(second.at("/items/0/rank").asInt()).isEqualTo(41);
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void aParentKeepsTheRanksOfTheWholeList() {
    JsonNode inside = items("/api/v1/deprivation?theme=women&parent=MA-01");
    assertThat(inside)
        .hasSize(8)
        .allMatch(item -> item.get("parentCode").asText().equals("MA-01"))
        .allMatch(item -> item.get("rankOf").asInt() == 75);
  }

  @Test
  void fifthsHoldAFifthOfTheNeedEach() {
    Map<String, Double> need = new LinkedHashMap<>();
    JsonNode items = items("/api/v1/equity/fifths?theme=education");
    assertThat(items).hasSize(10);
    items.forEach(
        item ->
            need.merge(item.get("settlement").asText(), item.get("need").asDouble(), Double::sum));
    for (JsonNode item : items) {
      assertThat(item.get("need").asDouble() / need.get(item.get("settlement").asText()))
          .isBetween(.15, .25);
      assertThat(item.get("knownNeed").asDouble()).isLessThanOrEqualTo(item.get("need").asDouble());
      assertThat(item.get("fundingCurrency").asText()).isEqualTo("MAD");
    }
    // A theme without a target group has none
    assertThat(items("/api/v1/equity/fifths?theme=health")).isEmpty();
  }

  @Test
  void theSteadiedRateStandsWhereAHotSpotIsTested() {
    assertThat(items("/api/v1/gaps?theme=education&level=commune&limit=2000"))
        .anyMatch(item -> !item.get("steadiedSupplyPerNeed").isNull())
        .allMatch(
            item -> item.get("steadiedSupplyPerNeed").isNull() == item.get("hotspot").isNull());
  }

  @Test
  void exportsHaveTheSameRows() {
    for (String path : List.of("equity/fifths", "deprivation")) {
      assertThat(api.client().get("/api/v1/" + path + ".csv?theme=women").body().lines().skip(1))
          .as(path)
          .hasSize(items("/api/v1/" + path + "?theme=women&limit=2000").size());
    }
    assertThat(api.client().json("/api/v1/deprivation.geojson?theme=women").get("features"))
        .hasSize(75);
  }
}
