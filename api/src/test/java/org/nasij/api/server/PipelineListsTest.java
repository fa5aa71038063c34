package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.api.testing.TestApi;

/** Opportunities, projects, needs for support and calls, as a program lists them. */
class PipelineListsTest {
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

  @ParameterizedTest
  @CsvSource({
    "opportunities, 90",
    "opportunities?delivery=remote, 30",
    "opportunities?skill=law, 0",
    "projects, 40",
    "projects?status=planned, 8",
    "support-needs, 40",
    "support-needs?kind=goods, 14",
    "calls, 20",
    "calls?theme=women, 10",
    "calls?theme=education, 20",
    "calls?area=MA-TNG, 20",
    "calls?area=MA-02, 15",
    "calls?kind=goods, 4",
  })
  void aListHoldsWhatPassesItsFilter(String query, int size) {
    assertThat(items("/api/v1/" + query)).hasSize(size);
  }

  @ParameterizedTest
  @CsvSource({"opportunities", "projects", "support-needs", "calls"})
  void pagesGiveEachItemOnceNewestFirst(String list) {
    List<String> ids = new ArrayList<>();
    List<String> days = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.client().json("/api/v1/" + list + "?limit=7" + cursor);
      page.get("items")
          .forEach(
              item -> {
                ids.add(item.get("id").asText());
                days.add(item.get("recordedOn").asText());
              });
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());

    assertThat(ids).hasSize(items("/api/v1/" + list + "?limit=2000").size());
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(days).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @ParameterizedTest
  @CsvSource({"opportunities", "projects", "support-needs"})
  void theRegionsOfTheCountryHoldAllThatHasAPlace(String list) {
    int parts = 0;
    for (JsonNode region : items("/api/v1/areas?level=region")) {
      parts += items("/api/v1/" + list + "?limit=2000&area=" + region.get("code").asText()).size();
    }

    assertThat(parts).isPositive();
    assertThat(items("/api/v1/" + list + "?limit=2000&area=MA")).hasSize(parts);
  }

  @Test
  void aSiteThatIsNotPublishedExactlyGivesNoPoint() {
    int points = 0;
    for (JsonNode role : items("/api/v1/opportunities?delivery=site&limit=2000")) {
      boolean exact = role.get("placeLevel").asText().equals("point");
      assertThat(role.get("lon").isNull()).isEqualTo(!exact);
      points += exact ? 1 : 0;
    }
    assertThat(points).isPositive();
  }

  @Test
  void moneyIsToTheCentimeAndVolunteersAreNotCounted() {
    assertThat(items("/api/v1/projects").get(0).get("cost").decimalValue()).isEqualTo("1000.5");
    JsonNode instance = items("/api/v1/instance").get(0);
    assertThat(instance.has("volunteers")).isFalse();
    assertThat(instance.get("projects").asInt()).isEqualTo(40);
  }
}
