package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nasij.dashboards.testing.Chromium;
import org.nasij.dashboards.testing.Site;

/** The pages in a real browser, at phone and desktop width. */
class BrowserTest {
  private static final List<String> PATHS =
      List.of(
          "",
          "?level=commune&parent=MA-TNG",
          "?theme=health",
          "/areas/MA-01",
          "/areas/MA-TNG/why/education",
          "/certainty?theme=women",
          "/certainty?level=commune",
          "/strength",
          "/equity",
          "/method",
          "/data",
          "/nowhere");

  private static Site site;
  private static Site empty;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    site = Site.demonstration();
    empty = Site.empty();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    empty.close();
    site.close();
  }

  static Stream<String> addresses() {
    Stream<String> pages =
        Stream.of("fr", "ar")
            .flatMap(language -> PATHS.stream().map(path -> site.url("/" + language + path)));
    return Stream.concat(pages, Stream.of(empty.url("/fr"), empty.url("/ar")));
  }

  /** WCAG 2.2 AA, by axe. Areas of the map are also links of the table, where targets are large. */
  @ParameterizedTest
  @MethodSource("addresses")
  void axeFindsNothingToMend(String address) {
    Page page = chromium.page(Chromium.DESKTOP, true);
    page.navigate(address);
    page.evaluate(read(Path.of(System.getProperty("nasij.axe"))));
    Object violations =
        page.evaluate(
            """
            async () => {
              const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              });
              return found.violations.map(v =>
                v.id + ': ' + v.nodes.length + ' × ' + v.nodes[0].html.slice(0, 200)
                  + ' ' + v.nodes[0].failureSummary);
            }
            """);
    page.context().close();
    assertThat((List<?>) violations).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void nothingIsWiderThanAPhoneAndNothingComesFromElsewhere(String address) {
    // Given
    Page page = chromium.page(Chromium.PHONE, true);
    List<String> requests = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.text()));
    // When
    page.navigate(address);
    page.evaluate("document.fonts.ready");
    // Then
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(Chromium.PHONE);
    String origin = address.replaceFirst("(http://[^/]+).*", "$1");
    assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(origin + "/"));
    assertThat(complaints).allMatch(words -> words.contains("404") && address.endsWith("/nowhere"));
    page.context().close();
  }

  @Test
  void arabicRunsFromTheRight() {
    Page page = chromium.page(Chromium.DESKTOP, true);
    page.navigate(site.url("/ar"));
    // The map stands on the right of the table, the wordmark on the right of the navigation.
    double map = page.locator("svg.map").boundingBox().x;
    double table = page.locator("table").first().boundingBox().x;
    assertThat(map).isGreaterThan(table);
    double wordmark = page.locator(".wordmark").boundingBox().x;
    assertThat(wordmark).isGreaterThan(page.locator("nav.sections").boundingBox().x);
    assertThat(page.locator("tbody th").first().evaluate("e => getComputedStyle(e).textAlign"))
        .isIn("start", "right");
    assertThat(
            page.evaluate(
                "document.fonts.ready.then(() => document.fonts.check('16px \"Plex Arabic\"', 'نسيج'))"))
        .isEqualTo(true);
    page.context().close();
  }

  @Test
  void theFormAndTheLanguagesWorkWithoutJavaScript() {
    // Given
    Page page = chromium.page(Chromium.DESKTOP, false);
    page.navigate(site.url("/fr"));
    // When
    page.locator("select[name=theme]").selectOption("women");
    page.locator("select[name=measure]").selectOption("unmet");
    page.locator("select[name=sector]").selectOption("association");
    page.locator(".controls button").click();
    // Then
    assertThat(page.locator("h1").innerText()).contains("Droits et autonomie des femmes");
    // When
    page.locator(".languages a[hreflang=ar]").click();
    // Then
    assertThat(page.url())
        .contains("/ar?")
        .contains("theme=women")
        .contains("measure=unmet")
        .contains("sector=association");
    assertThat(page.locator("h1").innerText()).contains("حقوق النساء");
    // When
    page.locator("tbody th a").first().click();
    // Then
    assertThat(page.url()).contains("/ar/areas/").contains("theme=women");
    page.context().close();
  }

  @Test
  void theKeyboardReachesTheMapAndPassesIt() {
    Page page = chromium.page(Chromium.DESKTOP, true);
    page.navigate(site.url("/fr"));
    // When the skip link of the map is followed
    page.locator("figure .skip").focus();
    assertThat(page.locator("figure .skip").boundingBox().width).isGreaterThan(100);
    page.keyboard().press("Tab");
    // Then the next stop is the first area, visibly
    assertThat(page.evaluate("document.activeElement.closest('svg.map') !== null")).isEqualTo(true);
    // The outline grows for a moment; the page's policy lets no text be evaluated there.
    PlaywrightAssertions.assertThat(page.locator("svg.map a:focus-visible path"))
        .hasCSS("stroke-width", "7px");
    // When an area is chosen by the keyboard
    page.keyboard().press("Enter");
    page.waitForURL("**/fr/areas/**");
    page.context().close();
  }

  private static String read(Path file) {
    try {
      return java.nio.file.Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
