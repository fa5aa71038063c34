package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
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
  void aServerThatIsAwayIsAskedLessAndLessAndFollowedAgainOnceItIsBack() {
    try (Site away = Site.demonstration()) {
      // Given a page whose timers only the test moves
      long revision = MartFixture.REVISION + 1;
      Page page = chromium.page(Chromium.DESKTOP, true);
      List<String> asked = new ArrayList<>();
      List<String> failed = new ArrayList<>();
      page.onRequest(request -> note(request, asked));
      page.onRequestFailed(request -> note(request, failed));
      page.clock().install(new Clock.InstallOptions().setTime(0));
      page.clock().pauseAt(1000);
      page.navigate(away.url("/fr"));
      String shown = page.locator("main").innerHTML();
      // When the server goes away
      away.stopServer();
      int rounds = 0;
      for (int pauseMillis : new int[] {2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000}) {
        page.clock().runFor(pauseMillis - 1);
        settle(page);
        assertThat(asked).as("%d ms are not over", pauseMillis).hasSize(rounds);
        page.clock().runFor(1);
        rounds++;
        int failures = rounds;
        page.waitForCondition(() -> failed.size() == failures);
        settle(page);
      }
      // Then what was read stays
      assertThat(page.locator("main").innerHTML()).isEqualTo(shown);
      assertThat(page.locator("[role=status]").innerText()).isEmpty();
      // When it is back, with other figures
      MartFixture.figures(away.database(), revision);
      away.startServerAgain();
      page.clock().runFor(60_000);
      page.locator("main[data-revision='" + revision + "']").waitFor();
      // Then they are shown, and it is asked as often as before
      assertThat(page.locator("[role=status]").innerText())
          .contains("chiffres viennent de changer");
      settle(page);
      int answered = asked.size();
      page.clock().runFor(2000);
      page.waitForCondition(() -> asked.size() == answered + 1);
      page.context().close();
    }
  }

  private static void note(Request request, List<String> list) {
    if (request.url().endsWith("/api/v1/revision")) {
      list.add(request.url());
    }
  }

  /** Lets the page do what it has to do now. */
  private static void settle(Page page) {
    page.evaluate(
        """
        new Promise(done => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done();
          channel.port2.postMessage(0);
        })
        """);
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
