package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.testing.Site;
import org.nasij.geo.database.Role;

/** Whether help is evenly spread, as the server sends it. */
class EquityPageTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.demonstration();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String part(String page, String from, String to) {
    String rest = page.substring(page.indexOf(from));
    return rest.substring(0, rest.indexOf(to));
  }

  private static String table(String page, String id) {
    return part(page.substring(page.indexOf("id=\"" + id + "\"")), "<table", "</table>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void answersItsQuestionInFourParts(Language language) {
    Texts texts = Texts.of(language);
    String page = site.page("/" + language.code() + "/equity");
    assertThat(page)
        .contains("dir=\"" + language.direction() + "\"")
        .contains("aria-current=\"page\">" + texts.text("nav.equity"))
        .contains(texts.text("demo.banner"))
        .doesNotContain("style=\"");
    // A curve of places and one of money, with a table beside it
    assertThat(count(part(page, "<svg class=\"chart\"", "</svg>"), "<circle")).isEqualTo(10);
    assertThat(count(table(page, "fifths"), "<tr>")).isEqualTo(6);
    // Each index leads to its place on the method page
    for (String anchor :
        List.of(
            "gini",
            "theil",
            "concentration",
            "fifths",
            "hot-spot",
            "steadied-rate",
            "deprivation",
            "deprivation-rank")) {
      assertThat(page).contains("/" + language.code() + "/method#" + anchor + "\"");
      assertThat(site.page("/" + language.code() + "/method")).contains("id=\"" + anchor + "\"");
    }
    // The map of clusters and the list by deprivation
    assertThat(count(part(page, "<svg class=\"map\"", "</svg>"), "<title>")).isEqualTo(1538);
    assertThat(count(table(page, "deprivation"), "<tr>")).isEqualTo(1 + 75);
  }

  @Test
  void theFifthsAddUpToTheWholeAndTheCurveEndsThere() {
    String page = site.page("/en/equity?theme=education");
    String chart = part(page, "<svg class=\"chart\"", "</svg>");
    assertThat(chart)
        .contains("100% of the persons in need, from the most deprived, have 100% of the places")
        .contains("100% of the persons in need, from the most deprived, have 100% of the money");
    assertThat(page).contains("MAD per person");
  }

  @Test
  void aThemeWithoutMoneyHasNoCurveOfItAndSaysWhy() {
    String page = site.page("/en/equity?theme=women");
    assertThat(count(part(page, "<svg class=\"chart\"", "</svg>"), "<circle")).isEqualTo(5);
    assertThat(table(page, "indices"))
        .contains(Texts.of(Language.ENGLISH).text("equity.reason.no-funding"));
  }

  @Test
  void aThemeWithoutATargetGroupHasNoFifths() {
    Texts texts = Texts.of(Language.ENGLISH);
    assertThat(site.page("/en/equity?theme=health"))
        .doesNotContain("id=\"fifths\"")
        .contains(texts.text("equity.reason.no-target"))
        .contains("id=\"clusters\"")
        .contains("id=\"deprivation\"");
    assertThat(site.page("/en/equity?theme=migration"))
        .doesNotContain("id=\"clusters\"")
        .contains("id=\"deprivation\"");
    assertThat(site.page("/en/equity?theme=housing"))
        .contains(texts.text("equity.reason.capacity-unknown"));
  }

  @Test
  void theSteadiedRateStandsBesideTheRecordedOne() {
    String table = table(site.page("/en/equity"), "clusters-table");
    assertThat(table)
        .contains("Places per 1,000, as recorded")
        .contains("The same, steadied")
        .contains("cluster of much supply")
        .contains("cluster of little supply");
  }

  @Test
  void communesComeByTheHundredUrbanOnesFirst() {
    String page = site.page("/fr/equity?level=commune");
    assertThat(count(table(page, "deprivation"), "<tr>")).isEqualTo(101);
    assertThat(page)
        .contains("href=\"/fr/equity?level=commune&amp;page=2#deprivation\"")
        .contains("/api/v1/deprivation.csv?theme=education&amp;level=commune");
    assertThat(site.page("/fr/equity?level=commune&page=16")).contains("rel=\"prev\"");
  }

  @Test
  void gapMapAndAreaLeadHere() {
    assertThat(site.page("/en?theme=women")).contains("href=\"/en/equity?theme=women\"");
    assertThat(site.page("/fr/areas/MA-TNG"))
        .contains("href=\"/fr/equity#deprivation\"")
        .containsPattern("Précarité : rang \\d+ \\(\\d+ à \\d+\\) sur 75 provinces");
    assertThat(site.page("/en/areas/15110507"))
        .contains("href=\"/en/equity?level=commune#deprivation\"")
        .contains("of 1,282 rural communes");
    assertThat(site.page("/en/areas/MA")).doesNotContain("Deprivation: rank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme=nonsense", "level=country", "sector=all-of-them", "page=0"})
  void aValueItCannotHaveIsAnErrorOfTheAddress(String query) {
    assertThat(site.get("/fr/equity?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotThereYetOrOldSaysSo() {
    Texts texts = Texts.of(Language.ENGLISH);
    try (Site behind = Site.demonstration()) {
      MartFixture.run(
          behind.database(),
          Role.ANALYST,
          "update mart.theme_state set touched_revision = touched_revision + 1 where theme = 'women';"
              + "update mart.theme_state set revision = 0 where theme = 'older';"
              + "delete from mart.equity where theme = 'older';"
              + "delete from mart.equity_fifth where theme = 'older';"
              + "delete from mart.deprivation where theme = 'older'");
      assertThat(behind.page("/en/equity?theme=women"))
          .contains(texts.text("equity.pending"))
          .contains("id=\"fifths\"");
      assertThat(behind.page("/en/equity?theme=older"))
          .contains(texts.text("equity.awaited"))
          .doesNotContain("<table");
    }
    try (Site empty = Site.empty()) {
      for (Language language : Language.values()) {
        assertThat(empty.page("/" + language.code() + "/equity"))
            .contains(Texts.of(language).text("equity.absent"))
            .doesNotContain("<table");
      }
    }
  }
}
