package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.api.testing.FigureFixture;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.testing.Site;
import org.nasij.geo.database.Role;

/** The pages as plain HTTP gives them: no script runs here. */
class PagesTest {
  /** What the first view of the map may weigh, compressed. */
  private static final int FIRST_VIEW_BYTES = 150_000;

  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.demonstration();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/fr", "/ar", "/en"})
  void theFirstPageHoldsTheWholeMapAndTheWholeTable(String path) {
    // When
    String page = site.page(path);
    // Then
    String map = between(page, "<svg class=\"map\"", "</svg>");
    assertThat(count(map, "<a ")).isEqualTo(75);
    assertThat(count(map, "<title>")).isEqualTo(75);
    String table = between(page, "<table", "</table>");
    assertThat(count(between(table, "<tbody>", "</tbody>"), "<tr>")).isEqualTo(75);
    assertThat(page).doesNotContain("style=\"");
    assertThat(Site.scripts(page)).singleElement().asString().matches(Site.LIVE_SCRIPT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar-MA,ar;q=0.9 | ar | rtl",
        "en-GB          | en | ltr",
        "de             | fr | ltr",
      })
  void theFirstPageSpeaksTheReadersLanguage(String accepted, String language, String direction) {
    HttpResponse<byte[]> response = site.get("/", "Accept-Language", accepted);
    assertThat(text(response)).contains("<html lang=\"" + language + "\" dir=\"" + direction);
    assertThat(response.headers().allValues("Vary").toString()).contains("Accept-Language");
    assertThat(response.headers().firstValue("Content-Language")).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar"})
  void theFirstViewIsLight(String language) {
    // Given the page, its style sheet, and all that the style sheet can load in this language
    HttpResponse<byte[]> page = site.get("/" + language, "Accept-Encoding", "br, gzip");
    String html = site.page("/" + language);
    int bytes = page.body().length;
    Set<String> files = new LinkedHashSet<>();
    Matcher assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(html);
    while (assets.find()) {
      files.add(assets.group(1));
    }
    String sheet = files.stream().filter(f -> f.endsWith(".css")).findFirst().orElseThrow();
    String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
    Matcher urls = Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(site.page(sheet));
    while (urls.find()) {
      boolean arabicOnly = urls.group(1).contains("-arabic-400");
      boolean needed =
          !urls.group(1).contains("tifinagh") && (!arabicOnly || language.equals("ar"));
      if (needed) {
        files.add(folder + urls.group(1));
      }
    }
    // When
    for (String file : files) {
      bytes += site.get(file, "Accept-Encoding", "br, gzip").body().length;
    }
    // Then
    assertThat(bytes)
        .as("bytes of the first view in %s", language)
        .isLessThanOrEqualTo(FIRST_VIEW_BYTES);
    assertThat(page.headers().firstValue("Content-Encoding")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?theme=health",
        "?theme=migration",
        "?theme=housing",
        "?theme=water-energy&measure=minutes",
        "?measure=priority&sector=association",
        "?measure=access&level=region",
        "?measure=minutes",
        "?measure=need&sort=need",
        "?measure=supply&sort=supply-per-need&order=asc",
        "?measure=unmet&level=commune&parent=MA-TNG",
        "?level=commune&settlement=rural&page=2",
        "?level=province&parent=MA-09",
        "?level=province&parent=MA-TNG",
        "?theme=culture&measure=supply&level=commune&parent=MA-01",
        "?theme=culture&group=amazigh-languages",
        "?theme=culture&group=amazigh-languages&measure=hotspot&level=commune&parent=MA-01",
      })
  void everyCombinationIsAPageWithAMapATableAndItsSource(String query) {
    for (Language language : Language.values()) {
      String page = site.page("/" + language.code() + query);
      assertThat(page)
          .contains("<svg class=\"map\"")
          .contains("<table")
          .contains("/" + language.code() + "/method")
          .contains("/api/v1/gaps.csv?")
          .contains("/api/v1/gaps.geojson?")
          .contains("OpenStreetMap")
          .contains(Texts.of(language).text("map.territory"));
    }
  }

  @Test
  void theSameMapIsOneLinkAwayInTheOtherLanguages() {
    String page = site.page("/fr?theme=women&measure=unmet&level=region&sector=association");
    assertThat(page)
        .contains(
            "href=\"/ar?theme=women&amp;level=region&amp;measure=unmet&amp;sector=association\"");
  }

  @Test
  void bandsComeBeforeRanksAndRelativeGapsSaySo() {
    String page = site.page("/fr");
    assertThat(page.indexOf(">Tranche<")).isPositive().isLessThan(page.indexOf(">Rang<"));
    assertThat(page).contains("Écart relatif");
    assertThat(page).contains("capacité des prestataires recensés ici");
  }

  @Test
  void besideEveryRankStandsItsIntervalAndTheWayToItsReasons() {
    List<String> ranked =
        Arrays.stream(between(site.page("/en"), "<tbody>", "</tbody>").split("</tr>"))
            .filter(row -> row.contains("class=\"mark band-"))
            .toList();
    assertThat(ranked)
        .isNotEmpty()
        .allMatch(row -> row.matches("(?s).*<small>\\d+[ \u00a0]to[ \u00a0]\\d+.*"))
        .allMatch(row -> row.matches("(?s).*href=\"/en/areas/[^\"]+/why/education\".*"));
    assertThat(ranked).anyMatch(row -> row.contains("first\u00a010: 98%"));
  }

  @Test
  void aRankWhoseDrawsAreAwaitedSaysSo() {
    try (Site other = Site.demonstration()) {
      MartFixture.run(
          other.database(),
          Role.ANALYST,
          "delete from mart.certainty; update mart.theme_state set revision = 0");
      String page = other.page("/fr");
      assertThat(page).contains("en cours de calcul").doesNotContain("class=\"mark band-");
      assertThat(other.page("/fr/areas/MA-TNG/why/education")).contains("Ce calcul est en cours");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/areas/MA-TNG/why/education",
        "/areas/15110507/why/education",
        "/areas/15110507/why/housing",
        "/areas/MA-06/why/health",
        "/areas/MA/why/migration",
        "/areas/15110507/why/women?sector=association",
      })
  void everyCellSaysWhyItsNumberIsWhatItIs(String path) {
    for (Language language : Language.values()) {
      String page = site.page("/" + language.code() + path);
      assertThat(page)
          .contains("id=\"need\"")
          .contains("id=\"supply\"")
          .contains("id=\"evidence\"")
          .contains("id=\"change\"")
          .contains("/" + language.code() + "/method#");
    }
  }

  @Test
  void theReasonsOfARankNameWhatItHangsOnAndWhoHelps() {
    String page = site.page("/en/areas/15110507/why/education");
    assertThat(page)
        .contains("standard of coverage (tau)")
        .contains("Neighbours’ help")
        .contains("Dar Chaoui (here)")
        .contains("HP");
    assertThat(site.get("/en/areas/15110507/why/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void anAreaWithoutDataShowsNoFigure() {
    // Given the rows of the table that have no data
    String rows = between(site.page("/fr"), "<tbody>", "</tbody>");
    String silent =
        rows.lines()
            .filter(row -> row.contains("colspan=\"4\""))
            .filter(row -> row.contains("pas de données"))
            .findFirst()
            .orElseThrow();
    // Then band, rank, gap and persons are one cell that says so
    assertThat(silent).doesNotContain("<svg").doesNotContain(">0<");
    assertThat(between(site.page("/fr"), "<svg class=\"map\"", "</svg>"))
        .contains(": pas de données</title><path fill=\"url(#no-data)\"");
  }

  @Test
  void thePersonsBeyondCapacityAreAPartOfThoseOfWhomSomethingIsKnown() {
    // Given provinces of which a part of the need is known
    double unmet = 0;
    double known = 0;
    double whole = 0;
    JsonNode cells = json("/api/v1/gaps?theme=education&limit=100");
    for (JsonNode cell : cells.get("items")) {
      if (!cell.get("gap").isNull()) {
        unmet += cell.get("unmet").asDouble();
        known += cell.get("need").asDouble() * cell.get("knownNeedShare").asDouble();
        whole += cell.get("need").asDouble();
      }
    }
    // When
    String lead = between(site.page("/en"), "<p class=\"lead\">", "</p>");
    // Then
    Texts english = Texts.of(Language.ENGLISH);
    assertThat(lead)
        .contains(english.count(unmet) + " of " + english.count(known))
        .doesNotContain(english.count(whole));
  }

  @Test
  void whereThereIsNoCommuneOfASettingAllAreShownAndThatIsSaid() {
    // Given the prefecture of Casablanca, which has arrondissements alone
    String page = site.page("/fr?level=commune&parent=MA-CAS&settlement=rural");
    // Then the page does not claim that nothing has been analysed
    assertThat(page)
        .contains("Il n’y a pas de commune rurale ici")
        .doesNotContain(Texts.of(Language.FRENCH).text("empty.title"))
        .contains("Aïn-Chock");
  }

  @Test
  void unrankedAreasStandBehindTheRankedOnes() {
    List<String> rows =
        between(site.page("/en"), "<tbody>", "</tbody>").lines().filter(r -> !r.isBlank()).toList();
    int last = -1;
    int first = rows.size();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains("class=\"mark band-")) {
        last = i;
      } else if (rows.get(i).contains(">not ranked<")) {
        first = Math.min(first, i);
      }
    }
    assertThat(last).isNotNegative().isLessThan(first);
    assertThat(first).isLessThan(rows.size());
  }

  @Test
  void theShareThatIsKnownIsSortedByWhatIsShown() {
    String page = site.page("/en?sort=known-need-share");
    List<Integer> shares =
        Pattern.compile("<small>(\\d+)% known</small>")
            .matcher(between(page, "<tbody>", "</tbody>"))
            .results()
            .map(share -> Integer.valueOf(share.group(1)))
            .toList();
    assertThat(shares).hasSize(75).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void theLegendGivesLimitsAndCountsThatAddUp() {
    String legend = between(site.page("/en"), "<div class=\"legend\">", "</div>");
    Matcher counts = Pattern.compile("class=\"count\">(\\d+) area").matcher(legend);
    int sum = 0;
    while (counts.find()) {
      sum += Integer.parseInt(counts.group(1));
    }
    assertThat(sum).isEqualTo(75);
    assertThat(legend).contains("no data");
  }

  @Test
  void inventedDataAreMarkedOnEveryPageAndInEveryImage() {
    for (Language language : Language.values()) {
      String words = Texts.of(language).text("demo.banner");
      for (String path : new String[] {"", "/areas/MA-TNG", "/method", "/data"}) {
        assertThat(site.page("/" + language.code() + path)).contains("<strong>" + words);
      }
      assertThat(between(site.page("/" + language.code()), "<svg class=\"map\"", "</svg>"))
          .contains(words);
      assertThat(site.page("/" + language.code() + "/map.svg?theme=women")).contains(words);
    }
  }

  @Test
  void theImageStandsAlone() {
    HttpResponse<byte[]> image = site.get("/en/map.svg?measure=unmet");
    assertThat(image.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("image/svg+xml");
    assertThat(text(image))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains("OpenStreetMap contributors (ODbL)")
        .contains("no opinion on the status of any territory")
        .contains("1 September 2026")
        .doesNotContain("<a ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MA", "MA-01", "MA-TNG"})
  void anAreaSaysWhereItIsWhatIsKnownAndWhoIsThere(String code) {
    String page = site.page("/fr/areas/" + code + "?theme=older");
    assertThat(count(between(page, "<table", "</table>"), "<tr>")).isEqualTo(17);
    assertThat(page)
        .contains("<bdi lang=\"ar\">")
        .contains("population légale, 2024")
        .contains("Ce que l’on sait")
        .contains("<svg class=\"map\"")
        .contains("Organisations recensées ici");
  }

  @Test
  void anAreaSaysWhyItsFiguresAreSureAndWhatTheCensusItselfSays() {
    // Given the first province with a gap that stale supply would change
    JsonNode cells = json("/api/v1/gaps?theme=education&limit=100&evidence=active");
    JsonNode cell = null;
    for (JsonNode item : cells.get("items")) {
      if (!item.get("gap").isNull()
          && item.get("gapWithStale").asDouble() < item.get("gap").asDouble() - 1) {
        cell = item;
        break;
      }
    }
    assertThat(cell).isNotNull();
    // When
    String page = site.page("/en/areas/" + cell.get("areaCode").asText());
    // Then
    Texts english = Texts.of(Language.ENGLISH);
    assertThat(between(page, "<table", "</table>"))
        .contains(english.text("need.census-row", english.count(cell.get("censusNeed").asDouble())))
        .contains(
            english.text("gap.with-stale", english.figure(cell.get("gapWithStale").asDouble(), 0)))
        .contains(english.text("supply.stale", english.count(cell.get("staleSupply").asDouble())))
        .containsAnyOf(english.text("reason.evidence-high"), english.text("reason.evidence-low"))
        .contains("<small>reference population")
        .doesNotContain("class=\"bar\"");
  }

  @Test
  void theDownloadOfAnAreaIsOfWhatIsShown() {
    assertThat(site.page("/fr/areas/MA-TNG?sector=association"))
        .contains("href=\"/api/v1/areas/MA-TNG?sector=association\"");
  }

  @Test
  void aCommuneIsShownWithinItsProvince() {
    String table = between(site.page("/fr?level=commune&parent=MA-TNG"), "<tbody>", "</tbody>");
    String href = between(table, "href=\"", "\"").substring(6);
    String page = site.page(href);
    assertThat(count(between(page, "<svg class=\"map\"", "</svg>"), "class=\"current\""))
        .isEqualTo(1);
    assertThat(page).contains("Cette commune dans sa province").contains("approximatives");
  }

  @Test
  void theMethodPageListsEveryFigureWithItsSettings() {
    for (Language language : Language.values()) {
      String page = site.page("/" + language.code() + "/method");
      for (String figure : FigureFixture.names()) {
        assertThat(page).contains("<h3 id=\"" + figure + "\">");
      }
      assertThat(count(page, "class=\"setting\""))
          .isEqualTo(count(text(site.get("/api/v1/method")), "\"position\""));
      assertThat(page).contains("E2SFCA").contains("nasij method composite");
    }
    assertThat(site.page("/fr/method")).contains("n’est pas zéro").contains("choix");
  }

  @Test
  void ofAGroupMapTableAndDownloadSayWhoseBaseItIs() {
    String page = site.page("/fr?theme=culture&group=amazigh-languages&measure=supply");
    String group = "Langues amazighes utilisées, telles que déclarées";

    assertThat(page)
        .contains("<option value=\"amazigh-languages\" selected>")
        .contains("pour 1 000 personnes ; personnes : " + group)
        .contains("sont ceux de ce seul groupe : " + group)
        .contains("/api/v1/gaps.csv?theme=culture&amp;group=amazigh-languages&amp;level=province")
        .containsPattern("<th scope=\"col\"[^>]*><a [^>]*>" + group);
    assertThat(site.page("/fr?theme=education&group=amazigh-languages")).doesNotContain(group);
  }

  @Test
  void everyLinkIntoAPageFindsItsAnchor() {
    for (Language language : Language.values()) {
      String root = "/" + language.code();
      String method = site.page(root + "/method");
      List<String> pages =
          List.of(
              "",
              "?level=commune&parent=MA-TNG",
              "/method",
              "/data",
              "/strength",
              "/plan",
              "/plan?theme=education&area=MA-TNG",
              "/give",
              "/give?theme=education&budget=1000000",
              "/equity",
              "/areas/MA-TNG",
              "/areas/15110507",
              "/areas/15110507/why/education",
              "/areas/MA-06/why/health");
      for (String path : pages) {
        String page = site.page(root + path);
        for (String anchor : anchors(page, "")) {
          assertThat(page).as(root + path).contains("id=\"" + anchor + "\"");
        }
        for (String anchor : anchors(page, root + "/method")) {
          assertThat(method).as(root + path).contains("id=\"" + anchor + "\"");
        }
      }
    }
  }

  private static List<String> anchors(String page, String path) {
    return Pattern.compile("href=\"" + path + "#([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  @Test
  void theDataPageCountsWhatIsStored() {
    assertThat(site.page("/en/data"))
        .contains("<strong>300</strong> organizations")
        .contains("ODbL 1.0")
        .contains("Approximate keeps only the province")
        .contains("--dry-run");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/fr/nowhere             | 404 | Cette page n’existe pas",
        "/ar/areas/XX            | 404 | هذه الصفحة غير موجودة",
        "/en?theme=nonsense      | 400 | early-childhood, education",
        "/fr?parent=MA-NOWHERE   | 400 | valeur inconnue",
        "/fr?measure=strength    | 400 | gap, priority, unmet",
        "/fr?page=0              | 400 | valeur inconnue",
        "/fr?release=2020        | 400 | live",
      })
  void aWrongAddressIsExplained(String path, int status, String words) {
    HttpResponse<byte[]> response = site.get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(text(response)).contains(words).contains("<html lang=\"" + path.substring(1, 3));
  }

  @Test
  void theDownloadsHoldExactlyWhatIsShown() {
    // Given a list in an order of its own
    String page =
        site.page("/en?theme=women&measure=unmet&sector=association&parent=MA-01&sort=unmet");
    String csv = between(page, "href=\"/api/v1/gaps.csv?", "\"").substring(6).replace("&amp;", "&");
    // When
    List<String> downloaded =
        site.page(csv).lines().skip(1).map(line -> line.split(",", -1)[2]).toList();
    // Then
    Matcher rows =
        Pattern.compile("/en/areas/([^/?\"]+)[?\"]").matcher(between(page, "<tbody>", "</tbody>"));
    assertThat(rows.results().map(row -> row.group(1)).toList()).isNotEmpty().isEqualTo(downloaded);
  }

  @Test
  void everyLinkOnTheFirstPagesLeadsSomewhere() {
    for (String start : List.of("/en", "/en/areas/MA-01", "/en/method", "/en/data")) {
      Matcher links = Pattern.compile("href=\"(/[^\"#]*)").matcher(site.page(start));
      for (String link :
          links
              .results()
              .map(found -> found.group(1))
              .filter(l -> !l.contains("/areas/"))
              .distinct()
              .toList()) {
        assertThat(site.get(link.replace("&amp;", "&")).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void aBrowserThatHoldsThePageIsToldSo() throws InterruptedException {
    HttpResponse<byte[]> first = site.get("/fr");
    for (int i = 0; i < 50 && first.headers().firstValue("ETag").isEmpty(); i++) {
      Thread.sleep(100);
      first = site.get("/fr");
    }
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(site.get("/fr", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.get("/ar", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAReaderWritesIsNeverMarkup() {
    HttpResponse<byte[]> response = site.get("/fr?theme=%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(text(response)).doesNotContain("<script>").contains("&lt;script&gt;");
  }

  @Test
  void onlyThisOriginIsAllowed() {
    HttpResponse<byte[]> response = site.get("/fr");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'")
        .doesNotContain("unsafe")
        .doesNotContain("http");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(site.get(path).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    assertThat(start).as(from).isNotNegative();
    return text.substring(start, text.indexOf(to, start + from.length()));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
