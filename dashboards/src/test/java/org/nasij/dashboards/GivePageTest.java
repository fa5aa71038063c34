package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.testing.Site;
import org.nasij.geo.database.Role;

/** The funder's page as the server sends it. */
class GivePageTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.demonstration();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void aBudgetIsProposedAtOnceAndEverythingIsSaid() {
    for (Language language : Language.values()) {
      Texts texts = Texts.of(language);
      String page = site.page("/" + language.code() + "/give");
      assertThat(Site.scripts(page)).singleElement().asString().matches(Site.LIVE_SCRIPT);
      assertThat(page)
          .contains("dir=\"" + language.direction() + "\"")
          .contains(texts.text("give.outcomes"))
          .contains(texts.text("give.assumes.associations"))
          .contains(texts.text("give.funders.withheld"))
          .contains("<svg class=\"map\"")
          .contains("/api/v1/matching.csv?budget=1000000")
          .contains("aria-current=\"page\">" + texts.text("nav.give"));
    }
  }

  @Test
  void whatIsChosenStandsInTheAddressTheFormAndTheDownload() {
    String page =
        site.page("/en/give?theme=education&theme=women&area=MA-01&budget=3000000&ticket=20000");
    assertThat(page)
        .contains("value=\"education\" checked")
        .contains("value=\"women\" checked")
        .doesNotContain("value=\"older\" checked")
        .contains("<option value=\"MA-01\" selected")
        .contains("value=\"3000000\"")
        .contains(
            "/api/v1/matching.csv?theme=education%2Cwomen&amp;area=MA-01&amp;budget=3000000&amp;ticket=20000")
        .contains(
            "/fr/give?area=MA-01&amp;budget=3000000&amp;ticket=20000&amp;theme=education&amp;theme=women");
    assertThat(page).contains("3,000,000 of 3,000,000 MAD would go");
  }

  @Test
  void theDownloadHoldsWhatTheTableShows() {
    String page = site.page("/en/give?theme=education&area=MA-01&budget=500000");
    String table = page.substring(page.indexOf("<table"), page.indexOf("</table>"));
    Matcher rows = Pattern.compile("/en/areas/([^?\"]+)").matcher(table);
    String csv = site.page("/api/v1/matching.csv?theme=education&area=MA-01&budget=500000&raw=1");
    assertThat(rows.results().map(row -> row.group(1)).toList())
        .isNotEmpty()
        .isEqualTo(csv.lines().skip(1).map(line -> line.split(",", -1)[5]).toList());
  }

  @Test
  void aThemeWithoutACostIsListedPlainly() {
    String page = site.page("/en/give?theme=youth");
    assertThat(page)
        .contains("no cost of a place is known. 4 recorded flows state it; ten are needed")
        .contains("Nothing can be proposed")
        .contains("cost not known (4 flows)");
  }

  @Test
  void gapMapAndAreaLeadHere() {
    assertThat(site.page("/en?theme=women&parent=MA-01"))
        .contains("href=\"/en/give?theme=women&amp;area=MA-01\"");
    assertThat(site.page("/ar/areas/MA-TNG")).contains("href=\"/ar/give?area=MA-TNG\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/en/give?budget=-3       | 1 … 999999999",
        "/en/give?budget=much     | 1 … 999999999",
        "/en/give?ticket=x        | 0 … 999999999",
        "/en/give?theme=nonsense  | early-childhood",
        "/en/give?theme=health    | early-childhood",
        "/en/give?area=15110103   | MA-01",
      })
  void aWrongWishIsExplained(String path, String words) {
    HttpResponse<byte[]> response = site.get(path);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains(words);
  }

  @Test
  void aBudgetMayBeWrittenWithSpaces() {
    assertThat(site.page("/fr/give?budget=2%20500%C2%A0000")).contains("value=\"2500000\"");
  }

  @Test
  void whatIsNotThereYetOrOldSaysSo() {
    try (Site behind = Site.demonstration()) {
      MartFixture.run(
          behind.database(),
          Role.ANALYST,
          "update mart.theme_state set touched_revision = touched_revision + 1 where theme = 'women'");
      assertThat(behind.page("/en/give?budget=7")).contains("newer figures for this page");
      MartFixture.run(behind.database(), Role.ANALYST, "update mart.theme_state set revision = 0");
      assertThat(behind.page("/en/give?budget=8")).contains("are being computed");
    }
    try (Site empty = Site.empty()) {
      assertThat(empty.page("/en/give")).contains("There are no figures for this here yet");
    }
  }
}
