package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;
import org.nasij.geo.database.Role;

/** Editions beside one another, and an area from edition to edition. */
class EditionsTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
    // An edition as it was, and live figures that moved on by another method.
    MartFixture.edition(api.database(), "first");
    MartFixture.run(
        api.database(),
        Role.ANALYST,
        "update mart.cell set gap = gap / 2, unmet = unmet / 2 where release_id = 'live'"
            + " and theme = 'education' and gap is not null");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void eachCellStandsBesideThatOfTheOtherRelease() {
    JsonNode items =
        api.client().json("/api/v1/gaps?theme=education&edition=first&compare=live").get("items");

    assertThat(items).hasSize(75);
    int compared = 0;
    for (JsonNode item : items) {
      assertThat(item.get("compareRelease").asText()).isEqualTo("live");
      assertThat(item.get("comparability").asText()).isEqualTo("comparable");
      if (!item.get("gap").isNull()) {
        compared++;
        double gap = item.get("gap").asDouble();
        assertThat(item.get("compareGap").asDouble()).isCloseTo(gap / 2, within(1e-9));
        assertThat(item.get("gapChange").asDouble()).isCloseTo(gap / 2, within(1e-9));
        assertThat(item.get("rankChange").isNull()).isEqualTo(item.get("rank").isNull());
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void withoutAComparisonNothingIsCompared() {
    JsonNode item = api.client().json("/api/v1/gaps?theme=education").get("items").get(0);

    assertThat(item.get("comparability").isNull()).isTrue();
    assertThat(item.get("compareGap").isNull()).isTrue();
    assertThat(item.get("gapChange").isNull()).isTrue();
  }

  @Test
  void anotherMethodOrReferenceIsFlagged() {
    MartFixture.edition(api.database(), "old-method");
    MartFixture.edition(api.database(), "other-reference");
    MartFixture.run(
        api.database(),
        Role.ANALYST,
        "update mart.release set method_version = '0' where id = 'old-method';"
            + "update mart.theme_figures set tau = 2 * tau where release_id = 'other-reference'");

    assertThat(comparability("old-method")).isEqualTo("other-method");
    assertThat(comparability("other-reference")).isEqualTo("other-reference");
  }

  private static String comparability(String compare) {
    return api.client()
        .json("/api/v1/gaps?theme=education&compare=" + compare)
        .get("items")
        .get(0)
        .get("comparability")
        .asText();
  }

  @Test
  void everyFormHasTheComparison() {
    String query = "?theme=education&edition=first&compare=live";
    String csv = api.client().get("/api/v1/gaps.csv" + query).body();
    assertThat(csv.lines().findFirst().orElseThrow())
        .contains("gapChange")
        .contains("comparability");
    JsonNode feature = api.client().json("/api/v1/gaps.geojson" + query).get("features").get(0);
    assertThat(feature.get("properties").has("gapChange")).isTrue();
  }

  @Test
  void aReleaseThatIsNotThereIsSaidSo() {
    HttpResponse<String> response =
        api.client().get("/api/v1/gaps?theme=education&compare=nowhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("unknown-release").contains("nowhere");
  }

  @Test
  void withTooFewEditionsATrendHasPointsAndADateAlone() {
    JsonNode trend =
        api.client().json("/api/v1/areas/MA-TNG/trend?theme=education").get("items").get(0);

    int editions = trend.get("editions").asInt();
    assertThat(editions).isBetween(1, 7);
    assertThat(trend.get("leastEditions").asInt()).isEqualTo(8);
    assertThat(trend.get("points")).hasSize(editions);
    assertThat(trend.get("slope").isNull()).isTrue();
    assertThat(trend.get("p").isNull()).isTrue();
    assertThat(trend.get("dueOn").asText())
        .isEqualTo(
            java.time.LocalDate.parse(trend.get("points").get(0).get("figuresAsOf").asText())
                .plusMonths(8 - editions)
                .toString());
  }

  @Test
  void theRevisionIsCheapToAskFor() {
    HttpResponse<String> response = api.client().get("/api/v1/revision");
    String tag = response.headers().firstValue("ETag").orElseThrow();

    assertThat(response.body()).contains("\"revision\":" + MartFixture.REVISION);
    assertThat(api.client().get("/api/v1/revision", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }
}
