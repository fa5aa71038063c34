package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

class MatchingTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    api.client().json(path).get("items").forEach(items::add);
    return items;
  }

  private static double sum(List<JsonNode> items, String field) {
    return items.stream().mapToDouble(item -> item.get(field).asDouble()).sum();
  }

  @Test
  void aBudgetIsGivenWholeWhereGapsAreLargeEnough() {
    List<JsonNode> items =
        items("/api/v1/matching?budget=2000000&theme=education,women&area=MA-01&ticket=50000");
    assertThat(items).isNotEmpty();
    assertThat(sum(items, "mad")).isCloseTo(2_000_000, within(1e-3));
    for (JsonNode item : items) {
      assertThat(item.get("regionCode").asText()).isEqualTo("MA-01");
      assertThat(item.get("theme").asText()).isIn("education", "women");
      assertThat(item.get("mad").asDouble()).isGreaterThanOrEqualTo(50_000 * (1 - 1e-9));
      assertThat(item.get("callId").isNull()).isTrue();
      assertThat(item.get("placesLow").asDouble()).isLessThan(item.get("places").asDouble());
      assertThat(item.get("placesHigh").asDouble()).isGreaterThan(item.get("places").asDouble());
      assertThat(item.get("gapAfter").asDouble()).isLessThan(item.get("gap").asDouble());
      assertThat(item.get("figures").asText()).isEqualTo("current");
    }
  }

  @Test
  void withoutABudgetTheOpenCallsAreMatched() {
    List<JsonNode> items = items("/api/v1/matching?limit=2000");
    assertThat(sum(items, "mad")).isCloseTo(5_000_000, within(1e-3));
    assertThat(items).allSatisfy(i -> assertThat(i.get("callId").asText()).isEqualTo("test:c1"));
    assertThat(items("/api/v1/matching/calls"))
        .extracting(call -> call.get("state").asText())
        .containsExactlyInAnyOrder("matched", "other-currency", "not-money");
  }

  @Test
  void aThemeWithoutAKnownCostIsListedAndGetsNothing() {
    List<JsonNode> themes = items("/api/v1/matching/themes?budget=2000000");
    assertThat(themes).hasSize(11);
    List<JsonNode> unknown = themes.stream().filter(t -> t.get("costMad").isNull()).toList();
    assertThat(unknown).isNotEmpty();
    assertThat(unknown)
        .allSatisfy(
            theme -> {
              assertThat(theme.get("mad").asDouble()).isZero();
              assertThat(theme.get("places").isNull()).isTrue();
            });
    assertThat(sum(themes, "mad")).isCloseTo(2_000_000, within(1e-3));
    JsonNode given =
        themes.stream().filter(t -> t.get("mad").asDouble() > 0).findFirst().orElseThrow();
    assertThat(given.get("gapAfter").asDouble()).isLessThan(given.get("gapBefore").asDouble());
    assertThat(given.get("theilBetweenAfter").asDouble() + given.get("theilWithinAfter").asDouble())
        .isCloseTo(given.get("theilAfter").asDouble(), within(1e-12));
  }

  @Test
  void costsSayHowManyFlowsTheyAreOf() {
    JsonNode cost = items("/api/v1/funding/costs?theme=education").get(0);
    assertThat(cost.get("flows").asInt()).isGreaterThanOrEqualTo(10);
    assertThat(cost.get("low").asDouble()).isLessThan(cost.get("median").asDouble());
    JsonNode unknown = items("/api/v1/funding/costs?theme=youth").get(0);
    assertThat(unknown.get("flows").asInt()).isEqualTo(4);
    assertThat(unknown.get("median").isNull()).isTrue();
  }

  @Test
  void whatIsWithheldIsOfNoPlace() {
    assertThat(items("/api/v1/funding/funders?area=MA-01&limit=2000"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("funderId").isNull()).isFalse());
    List<JsonNode> all = items("/api/v1/funding/funders?theme=education&limit=2000");
    List<JsonNode> withheld = all.stream().filter(r -> r.get("funderId").isNull()).toList();
    assertThat(withheld).hasSize(1);
    assertThat(withheld.get(0).get("areaCode").isNull()).isTrue();
    // Page by page it is the same list.
    String next = null;
    List<JsonNode> paged = new ArrayList<>();
    do {
      JsonNode page =
          api.client()
              .json(
                  "/api/v1/funding/funders?theme=education&limit=7"
                      + (next == null ? "" : "&cursor=" + next));
      page.get("items").forEach(paged::add);
      next = page.get("next").isNull() ? null : page.get("next").asText();
    } while (next != null);
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void figuresOfEarlierGapsSaySo() {
    try (TestApi behind = TestApi.filled()) {
      MartFixture.run(
          behind.database(),
          Role.ANALYST,
          "update mart.theme_state set touched_revision = revision + 1 where theme = 'women'");
      assertThat(behind.client().json("/api/v1/matching/calls").get("items").get(0).get("figures"))
          .hasToString("\"pending\"");
    }
  }
}
