package org.nasij.dashboards.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.testing.Site;
import org.nasij.geo.database.Role;

/** The page that says how sure figures are, as plain HTTP gives it. */
class CertaintyPageTest {
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

  private static String section(String page, String id) {
    String rest = page.substring(page.indexOf("<section class=\"question\" id=\"" + id + "\""));
    return rest.substring(0, rest.indexOf("</section>"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void answersFourQuestionsInEveryLanguage(Language language) {
    // When
    String page = site.page("/" + language.code() + "/certainty?theme=women");
    // Then each has its figures, its method and its file
    Texts texts = Texts.of(language);
    assertThat(page).contains(texts.text("certainty.title")).contains(texts.text("demo.banner"));
    for (String id : List.of("conclusions", "drivers", "models", "completeness")) {
      assertThat(section(page, id))
          .as(id)
          .contains(texts.text("certainty." + id))
          .contains("<table")
          .contains("/" + language.code() + "/method#")
          .contains("/api/v1/")
          .contains(".csv?theme=women");
    }
    assertThat(section(page, "conclusions")).contains(texts.text("certainty.list.rural"));
    assertThat(count(section(page, "drivers"), "fill=\"#1f3a66\"")).isEqualTo(8);
    assertThat(section(page, "models"))
        .contains("M2SFCA", "2SFCA", "3SFCA", texts.text("model.gaussian"));
    assertThat(section(page, "completeness"))
        .contains(
            "<svg class=\"map\"", texts.text("certainty.absent.too-few"), texts.percent(.7557));
    assertThat(page).doesNotContain("style=\"");
    assertThat(Site.scripts(page)).singleElement().asString().matches(Site.LIVE_SCRIPT);
  }

  @Test
  void theMapOfProvincesStandsBesideItsTable() {
    String completeness = section(site.page("/fr/certainty?theme=women"), "completeness");
    String map = completeness.substring(completeness.indexOf("<svg class=\"map\""));
    assertThat(count(map.substring(0, map.indexOf("</svg>")), "<title>")).isEqualTo(75);
    assertThat(count(completeness.substring(completeness.indexOf("<tbody>")), "<tr>"))
        .isEqualTo(75);
    // Of a region its own provinces alone
    String region = section(site.page("/fr/certainty?theme=women&parent=MA-01"), "completeness");
    assertThat(count(region.substring(region.indexOf("<tbody>")), "<tr>")).isEqualTo(8);
  }

  @Test
  void oneListAloneIsSaidInWordsAndDrawnNowhere() {
    String completeness = section(site.page("/en/certainty"), "completeness");
    assertThat(completeness)
        .contains("a single list")
        .contains("nobody can say what is missing")
        .doesNotContain("<svg class=\"map\"", "<table");
  }

  @ParameterizedTest
  @CsvSource({
    // Served in place; no target group; nothing ranked
    "housing, nobody travels",
    "health,  No area of this list is ranked",
  })
  void saysWhyThereAreNoOtherModels(String theme, String words) {
    assertThat(section(site.page("/en/certainty?theme=" + theme), "models"))
        .contains(words)
        .doesNotContain("<table");
  }

  @Test
  void theListIsPartOfTheAddress() {
    String rural = site.page("/en/certainty?level=commune");
    String urban = site.page("/en/certainty?level=commune&settlement=urban");
    assertThat(rural).contains("Rural communes").contains("level=commune&amp;kind=rural");
    assertThat(urban).contains("level=commune&amp;kind=urban");
    // Each area named leads to why, at its models
    assertThat(section(urban, "models")).contains("/why/education#models");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"theme=nonsense", "level=street", "parent=MA-TNG", "settlement=x&level=commune"})
  void whatIsNotThereIsAnErrorOfTheAddress(String query) {
    assertThat(site.get("/fr/certainty?" + query).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void mapAreaAndWhyLeadHere(Language language) {
    String root = "/" + language.code();
    String words = Texts.of(language).text("certainty.link");
    assertThat(site.page(root + "?theme=women&level=region"))
        .contains(root + "/certainty?theme=women&amp;level=region")
        .contains(words);
    assertThat(site.page(root + "/areas/MA-TNG")).contains(root + "/certainty?parent=MA-01");
    assertThat(site.page(root + "/areas/15110507/why/education"))
        .contains(root + "/certainty?level=commune&amp;settlement=")
        .contains(words);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCellSaysWhereOtherModelsWouldPutIt(Language language) {
    String page = site.page("/" + language.code() + "/areas/MA-TNG/why/education");
    String part = page.substring(page.indexOf("id=\"models\""));
    assertThat(part.substring(0, part.indexOf("</section>")))
        .contains(Texts.of(language).text("why.models.published"))
        .contains("M2SFCA", "3SFCA", "#other-models");
    assertThat(page)
        .contains("/api/v1/sensitivity/models/ranks.csv?area=MA-TNG&amp;theme=education");
  }

  @Test
  void saysThatFiguresArePendingOrThatThereAreNone() {
    try (Site other = Site.demonstration()) {
      MartFixture.run(
          other.database(),
          Role.ANALYST,
          "update mart.theme_state set touched_revision = revision + 1"
              + " where theme = 'education' and part = 'certainty'");
      assertThat(other.page("/en/certainty")).contains("still those of before").contains("<table");
      MartFixture.run(
          other.database(),
          Role.ANALYST,
          "update mart.theme_state set revision = 0 where theme = 'education' and part = 'certainty'");
      assertThat(other.page("/en/certainty"))
          .contains("being computed")
          .doesNotContain("<section class=\"question\"");
    }
    try (Site empty = Site.empty()) {
      assertThat(empty.page("/ar/certainty"))
          .contains(Texts.of(Language.ARABIC).text("certainty.absent"))
          .doesNotContain("<section class=\"question\"");
    }
  }
}
