package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.testing.Chromium;
import org.nasij.dashboards.testing.Site;

/** Pages that follow the live figures in a real browser, and stay still where they should. */
class LiveTest {
  private static Site site;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    site = Site.demonstration();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @Test
  void theMapFollowsTheFiguresWithoutAReloadAndWithoutLosingTheReadersPlace() {
    // Given a reader who stands on a link of the table, somewhere down the page
    long revision = MartFixture.REVISION + 1;
    Page page = chromium.page(Chromium.DESKTOP, true);
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(site.url("/fr"));
    page.evaluate("window.kept = 'the same document'");
    String before = page.locator("svg.map").innerHTML();
    page.locator("#table tbody th a[href*='MA-TNG']").focus();
    String focused = (String) page.evaluate("document.activeElement.getAttribute('href')");
    page.evaluate("window.scrollTo(0, 300)");
    // When other figures are published
    MartFixture.figures(site.database(), revision);
    page.locator("main[data-revision='" + revision + "']").waitFor();
    // Then
    assertThat(page.locator("svg.map").innerHTML()).isNotEqualTo(before);
    assertThat(page.evaluate("window.kept")).isEqualTo("the same document");
    assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo(focused);
    assertThat(((Number) page.evaluate("window.scrollY")).intValue()).isEqualTo(300);
    assertThat(page.locator("[role=status]").innerText()).contains("chiffres viennent de changer");
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  @Test
  void aPageOfAnEditionStaysAsItIs() {
    try (Site kept = Site.demonstration()) {
      MartFixture.edition(kept.database(), "first");
      Page page = chromium.page(Chromium.DESKTOP, true);
      List<String> requests = new ArrayList<>();
      page.onRequest(request -> requests.add(request.url()));

      page.navigate(kept.url("/fr?edition=first"));
      page.waitForTimeout(2500);

      assertThat(requests)
          .anyMatch(url -> url.endsWith("/live.js"))
          .noneMatch(url -> url.contains("/api/v1/revision"));
      page.context().close();
    }
  }

  @Test
  void aFormMarkedForItAnswersAsItIsUsedAndStaysInTheHand() {
    // Given the map's form, marked
    Page page = chromium.page(Chromium.DESKTOP, true);
    page.navigate(site.url("/fr"));
    page.evaluate(
        "document.querySelector('form.controls').toggleAttribute('data-swap');"
            + "window.form = document.querySelector('form.controls')");
    // When
    page.locator("form.controls select[name=theme]").selectOption("women");
    page.locator("h1:has-text('femmes')").waitFor();
    // Then
    assertThat(page.url()).contains("theme=women");
    assertThat(page.evaluate("window.form === document.querySelector('form.controls')"))
        .isEqualTo(true);
    assertThat(page.locator("main h1").count()).isEqualTo(1);
    assertThat(page.locator("svg.map").count()).isEqualTo(1);
    page.context().close();
  }
}
