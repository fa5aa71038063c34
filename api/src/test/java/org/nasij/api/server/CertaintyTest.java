package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

/** How sure ranks are, over the API. */
class CertaintyTest {
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
  void everyRankHasItsIntervalAndNothingElseHas() {
    JsonNode items = items("/api/v1/gaps?theme=education&level=commune&limit=2000");
    assertThat(items)
        .filteredOn(item -> !item.get("rank").isNull())
        .isNotEmpty()
        .allMatch(
            item ->
                item.get("rankLow").asDouble() <= item.get("medianRank").asDouble()
                    && item.get("medianRank").asDouble() <= item.get("rankHigh").asDouble()
                    && item.get("draws").asInt() == 1000
                    && !item.get("band").isNull()
                    && !item.get("drivers").isEmpty()
                    && item.get("certaintyState").asText().equals("current"));
    assertThat(items)
        .filteredOn(item -> item.get("rank").isNull())
        .isNotEmpty()
        .allMatch(item -> item.get("pTop10").isNull() && item.get("band").isNull());
    assertThat(items)
        .filteredOn(item -> item.get("evidence").asText().equals("no-data"))
        .allMatch(item -> item.get("hotspot").isNull());
  }

  @Test
  void theSurestOfTheFirstTenComeFirst() {
    double before = 1;
    for (JsonNode item : items("/api/v1/gaps?theme=women&sort=-p-top&limit=20")) {
      assertThat(item.get("pTop10").asDouble()).isLessThanOrEqualTo(before);
      before = item.get("pTop10").asDouble();
    }
  }

  @Test
  void whatRanksHangOnPerListAndPerArea() {
    JsonNode list = items("/api/v1/sensitivity?theme=education&level=commune&kind=rural");
    assertThat(list).hasSize(8).allMatch(item -> item.get("areaCode").isNull());
    assertThat(list.get(0).get("parameter").asText()).isEqualTo("tau");
    JsonNode area = items("/api/v1/sensitivity?area=MA-TNG&theme=education");
    assertThat(area)
        .isNotEmpty()
        .allMatch(item -> item.get("areaCode").asText().equals("MA-TNG"))
        .allMatch(item -> item.get("level").asText().equals("province"));
    assertThat(items("/api/v1/sensitivity/conclusions?theme=education&level=province"))
        .hasSize(1)
        .allMatch(item -> item.get("topHeld").asInt() <= item.get("topAreas").asInt());
  }

  @Test
  void listsByOtherModelsOfAccess() {
    assertThat(items("/api/v1/sensitivity/models?theme=education&level=commune&kind=rural"))
        .extracting(item -> item.get("model").asText())
        .containsExactly("m2sfca", "gaussian", "2sfca", "3sfca");
    assertThat(items("/api/v1/sensitivity/models?theme=education"))
        .allMatch(item -> item.get("topKept").asInt() <= item.get("topAreas").asInt())
        .allMatch(item -> item.get("tau").asDouble() > 0)
        .allMatch(item -> item.get("largestMove").asInt() > 0 != item.get("movedArea").isNull());
    // A theme that is served in place has no other model
    assertThat(items("/api/v1/sensitivity/models?theme=housing")).isEmpty();
  }

  @Test
  void anAreaByOtherModelsOfAccess() {
    JsonNode cell = items("/api/v1/gaps?theme=education&level=province&parent=MA-01").get(0);
    String area = cell.get("areaCode").asText();
    assertThat(items("/api/v1/sensitivity/models/ranks?theme=education&area=" + area))
        .hasSize(4)
        .allMatch(item -> item.get("publishedRank").equals(cell.get("rank")))
        .allMatch(item -> item.get("publishedGap").equals(cell.get("gap")))
        .allMatch(
            item ->
                item.get("rankMove").isNull()
                    || item.get("rankMove").asInt()
                        == item.get("rank").asInt() - item.get("publishedRank").asInt());
    // An area with a gap and no rank has gaps by every model, and no rank
    assertThat(items("/api/v1/sensitivity/models/ranks?theme=education&limit=2000"))
        .filteredOn(item -> item.get("publishedRank").isNull())
        .isNotEmpty()
        .allMatch(item -> item.get("rank").isNull() && !item.get("gap").isNull());
    assertThat(api.client().get("/api/v1/sensitivity/models/ranks").statusCode()).isEqualTo(400);
    assertThat(
            api.client()
                .get("/api/v1/sensitivity/models/ranks.geojson?theme=education&area=" + area)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void equityAndCompletenessGiveAFigureOrAReason() {
    assertThat(items("/api/v1/equity"))
        .hasSize(16)
        .allMatch(item -> item.get("gini").isNull() != item.get("accessReason").isNull())
        .allMatch(item -> item.get("concentration").isNull() != item.get("fundingReason").isNull());
    assertThat(items("/api/v1/completeness?limit=2000"))
        .hasSize(16 * (1 + 12 + 75))
        .allMatch(item -> item.get("estimate").isNull() != item.get("reason").isNull())
        .allMatch(item -> item.get("estimate").isNull() == item.get("estimateHigh").isNull());
    assertThat(items("/api/v1/completeness?theme=women&level=province"))
        .hasSize(75)
        .filteredOn(item -> !item.get("estimate").isNull())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.get("areaCode").asText()).isEqualTo("MA-TNG");
              assertThat(item.get("estimateLow").asDouble())
                  .isLessThan(item.get("estimate").asDouble());
            });
    assertThat(items("/api/v1/completeness?theme=women&area=MA")).hasSize(1);
  }

  @Test
  void partsOfTheAccessAddUp() {
    double shares = 0;
    for (JsonNode item : items("/api/v1/access-origins?area=MA-06&theme=education")) {
      shares += item.get("share").asDouble();
    }
    assertThat(shares).isBetween(.999, 1.001);
    assertThat(api.client().get("/api/v1/access-origins").statusCode()).isEqualTo(400);
  }

  @Test
  void exportsHaveTheSameRows() {
    for (String path :
        List.of(
            "sensitivity",
            "sensitivity/conclusions",
            "sensitivity/models",
            "equity",
            "completeness")) {
      assertThat(
              api.client().get("/api/v1/" + path + ".csv?theme=women&hxl=1").body().lines().skip(2))
          .as(path)
          .hasSize(items("/api/v1/" + path + "?theme=women&limit=2000").size());
    }
    assertThat(api.client().get("/api/v1/completeness.geojson?theme=women").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aGapThatMovedSaysThatItsBandIsThatOfBefore() {
    try (TestApi moved = TestApi.filled()) {
      MartFixture.run(
          moved.database(),
          Role.ANALYST,
          "update mart.theme_state set touched_revision = revision + 1 where theme = 'women'");
      assertThat(moved.client().json("/api/v1/gaps?theme=women&limit=10").get("items"))
          .allMatch(item -> item.get("certaintyState").asText().equals("pending"));
      assertThat(moved.client().json("/api/v1/gaps?theme=older&limit=10").get("items"))
          .allMatch(item -> item.get("certaintyState").asText().equals("current"));
    }
  }
}
