package org.nasij.api.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.api.testing.TestApi;

class GapsTest {
  private static TestApi api;

  @BeforeAll
  static void start() {
    api = TestApi.filled();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void provincesOfAThemeAre75() {
    JsonNode page = api.client().json("/api/v1/gaps?theme=education&level=province");

    assertThat(page.get("items")).hasSize(75);
    assertThat(page.get("next").isNull()).isTrue();
    assertThat(page.get("release").asText()).isEqualTo("live");
    assertThat(page.get("revision").asLong()).isEqualTo(MartFixture.REVISION);
    assertThat(page.get("asOf").asText()).isEqualTo("2026-09-01");
    assertThat(page.get("world").asText()).isEqualTo("demonstration");
  }

  @Test
  void figuresAreNotRoundedAndTheUnknownIsNull() {
    JsonNode items =
        api.client().json("/api/v1/gaps?theme=education&level=commune&limit=2000").get("items");

    assertThat(items).hasSize(1538);
    assertThat(items).anyMatch(item -> item.get("gap").asText().matches("\\d+\\.\\d{8,}"));
    assertThat(items)
        .filteredOn(item -> item.get("status").asText().equals("no-data"))
        .isNotEmpty()
        .allMatch(item -> item.get("gap").isNull());
  }

  @Test
  void pagesFollowOneAnotherByTheirCursor() {
    List<String> paged = new ArrayList<>();
    String path = "/api/v1/gaps?theme=women&level=commune&parent=MA-06&sort=-unmet&limit=30";
    JsonNode page = api.client().json(path);
    page.get("items").forEach(item -> paged.add(item.get("areaCode").asText()));
    while (!page.get("next").isNull()) {
      page = api.client().json(path + "&cursor=" + page.get("next").asText());
      page.get("items").forEach(item -> paged.add(item.get("areaCode").asText()));
    }
    List<String> whole = new ArrayList<>();
    api.client()
        .json(path.replace("limit=30", "limit=2000"))
        .get("items")
        .forEach(item -> whole.add(item.get("areaCode").asText()));

    assertThat(whole).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void ofAGroupNeedAndSupplyPerPersonAreItsOwnAndTheSupplyIsAll() {
    String path = "/api/v1/gaps?theme=culture&level=province&sort=code";
    JsonNode all = api.client().json(path).get("items");
    JsonNode group = api.client().json(path + "&group=amazigh-languages").get("items");

    assertThat(group).hasSize(75);
    for (int i = 0; i < group.size(); i++) {
      JsonNode own = group.get(i);
      JsonNode whole = all.get(i);
      assertThat(whole.get("group").isNull()).isTrue();
      assertThat(own.get("group").asText()).isEqualTo("amazigh-languages");
      assertThat(own.get("need").asDouble())
          .isCloseTo(whole.get("need").asDouble() / 3, within(1e-9));
      assertThat(own.get("supply")).isEqualTo(whole.get("supply"));
      assertThat(own.get("supplyPerNeed").asDouble())
          .isCloseTo(3 * whole.get("supplyPerNeed").asDouble(), within(1e-9));
    }
    assertThat(api.client().get("/api/v1/gaps.csv?theme=culture&group=amazigh-languages").body())
        .contains("amazigh-languages");
  }

  @ParameterizedTest
  @CsvSource({
    "education, amazigh-languages, en, is no group of the theme",
    "education, amazigh-languages, fr, n’est pas un groupe du thème",
    "culture, nobody, en, is not a value of"
  })
  void aGroupThatIsNotOfTheThemeIsRefused(
      String theme, String group, String language, String reason) {
    var response =
        api.client()
            .get("/api/v1/gaps?theme=" + theme + "&group=" + group, "Accept-Language", language);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains(reason);
  }

  @Test
  void byPriorityWhatHasNoRankComesAfterWhatHasOne() {
    for (String sort : List.of("-priority", "priority")) {
      List<String> statuses = new ArrayList<>();
      api.client()
          .json("/api/v1/gaps?theme=education&level=province&sort=" + sort)
          .get("items")
          .forEach(item -> statuses.add(item.get("status").asText()));

      assertThat(statuses).contains("ranked", "unranked");
      assertThat(statuses.lastIndexOf("ranked")).isLessThan(statuses.indexOf("unranked"));
    }
  }

  @Test
  void cellsAreSortedByTheShareOfNeedThatIsKnown() {
    List<Double> shares = new ArrayList<>();
    api.client()
        .json("/api/v1/gaps?theme=education&level=province&sort=-known-need-share")
        .get("items")
        .forEach(item -> shares.add(item.get("knownNeedShare").asDouble()));

    assertThat(shares).hasSize(75).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aCursorOfAnotherRequestIsRefused() {
    String next = api.client().json("/api/v1/gaps?theme=women&limit=5").get("next").asText();

    JsonNode problem = api.client().json("/api/v1/gaps?theme=youth&limit=5&cursor=" + next);

    assertThat(problem.at("/errors/0/code").asText()).isEqualTo("cursor-of-another-query");
  }

  @Test
  void cellsAreFiltered() {
    JsonNode items =
        api.client()
            .json(
                "/api/v1/gaps?theme=education&level=commune&parent=MA-TNG&kind=rural"
                    + "&evidence=active,none-confirmed&sector=association")
            .get("items");

    assertThat(items)
        .isNotEmpty()
        .allMatch(item -> item.get("provinceCode").asText().equals("MA-TNG"))
        .allMatch(item -> item.get("settlement").asText().equals("rural"))
        .allMatch(item -> item.get("sector").asText().equals("association"))
        .allMatch(item -> !item.get("evidence").asText().equals("no-data"));
  }

  @Test
  void anAreaComesWithAllItsThemesAndNeighbours() {
    JsonNode area = api.client().json("/api/v1/areas/MA-TNG").at("/items/0");

    assertThat(area.get("cells")).hasSize(16);
    assertThat(area.get("ancestors")).hasSize(2);
    assertThat(area.get("children").size()).isEqualTo(area.get("childCount").asInt());
    assertThat(area.get("population").asInt()).isPositive();
  }

  @Test
  void anEditionIsKeptBesideTheLiveFigures() {
    MartFixture.edition(api.database(), "2026-09");

    JsonNode page = api.client().json("/api/v1/gaps?theme=education&release=2026-09");

    assertThat(page.get("release").asText()).isEqualTo("2026-09");
    assertThat(page.get("items")).hasSize(75);
    assertThat(api.client().get("/api/v1/gaps?theme=education&release=2020-01").statusCode())
        .isEqualTo(404);
  }
}
