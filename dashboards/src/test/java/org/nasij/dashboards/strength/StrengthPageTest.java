package org.nasij.dashboards.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
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

/** The page of the strength index as plain HTTP gives it. */
class StrengthPageTest {
  private static final Pattern FIRST_ROW =
      Pattern.compile("<tbody>\\s*<tr><th scope=\"row\"><a href=\"[^\"]*\"><bdi>([^<]*)</bdi></a>");

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

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasAMapATableAndThreeSliders(Language language) {
    String page = site.page("/" + language.code() + "/strength");

    assertThat(Site.scripts(page)).singleElement().asString().matches(Site.LIVE_SCRIPT);
    assertThat(count(page, "type=\"range\"")).isEqualTo(3);
    String map = page.substring(page.indexOf("<svg class=\"map\""));
    assertThat(count(map.substring(0, map.indexOf("</svg>")), "<title>")).isEqualTo(75);
    assertThat(page)
        .contains(Texts.of(language).text("strength.limits"))
        .contains(Texts.of(language).text("strength.streams"))
        .contains("/api/v1/strength.csv?theme=education")
        .doesNotContain("style=\"");
  }

  @Test
  void anotherWeightIsAnotherOrder() {
    String services = site.page("/fr/strength?service=1&funding=0&volunteers=0");
    String money = site.page("/fr/strength?service=0&funding=1&volunteers=0");

    assertThat(firstArea(services)).isNotEqualTo(firstArea(money));
    assertThat(money).contains("name=\"funding\" min=\"0\" max=\"1\" step=\"0.05\" value=\"1\"");
  }

  private static String firstArea(String page) {
    Matcher row = FIRST_ROW.matcher(page);
    assertThat(row.find()).isTrue();
    return row.group(1);
  }

  @ParameterizedTest
  @CsvSource({
    // Three streams; two, of which the third leaves its weight.
    "education, 50 %, 30 %, 20 %",
    "women,     62 %, 38 %, 0 %",
  })
  void saysWhatEachStreamCounts(String theme, String service, String funding, String volunteers) {
    String page = site.page("/en/strength?theme=" + theme);

    assertThat(page.replace(" ", " ").replace("%", " %").replace("  ", " "))
        .contains("<strong>" + service, "<strong>" + funding, "<strong>" + volunteers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "service=0&funding=0&volunteers=0",
        "service=2",
        "service=-1",
        "service=much",
        "theme=nonsense",
        "level=street",
      })
  void weightsThatAreNoneAreAnErrorOfTheAddress(String query) {
    assertThat(site.get("/fr/strength?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void communesComeByTheHundred() {
    String page = site.page("/fr/strength?level=commune");

    assertThat(count(page.substring(page.indexOf("<tbody>")), "<tr>")).isGreaterThanOrEqualTo(100);
    assertThat(page).contains("rel=\"next\"");
  }

  @Test
  void saysThatFiguresArePendingOrThatThereAreNone() {
    try (Site other = Site.demonstration()) {
      MartFixture.run(
          other.database(),
          Role.ANALYST,
          "insert into mart.theme_state (release_id, theme, part, touched_revision, revision)"
              + " values ('live', 'education', 'strength', 9, 7)");
      assertThat(other.page("/en/strength")).contains("New records have arrived");
      assertThat(other.page("/en/strength?theme=migration"))
          .contains("has no strength index")
          .doesNotContain("<svg class=\"map\"");
    }
    try (Site empty = Site.empty()) {
      assertThat(empty.page("/ar/strength"))
          .contains(Texts.of(Language.ARABIC).text("strength.absent"));
    }
  }
}
