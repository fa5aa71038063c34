package org.nasij.dashboards;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.nasij.dashboards.testing.Chromium;
import org.nasij.dashboards.testing.Site;

/**
 * Takes pictures of the pages, for the README and to look at: {@code -Dtest=Screenshots
 * -Dnasij.screenshots=FOLDER}, of the fixture's world or, with {@code -Dnasij.url=URL}, of a
 * running instance.
 */
@EnabledIfSystemProperty(named = "nasij.screenshots", matches = ".+")
class Screenshots {
  private static final Path FOLDER = Path.of(System.getProperty("nasij.screenshots", "."));

  /** A picture taller than this is also cut. */
  private static final int MOST_HEIGHT = 1500;

  @Test
  void ofTheWorldWithFigures() {
    String url = System.getProperty("nasij.url");
    try (Chromium chromium = Chromium.start()) {
      if (url != null) {
        take(chromium, url);
      } else {
        try (Site site = Site.demonstration()) {
          take(chromium, site.url(""));
        }
      }
    }
  }

  @Test
  void ofTheEmptyInstance() {
    try (Chromium chromium = Chromium.start();
        Site site = Site.empty()) {
      shoot(chromium, site.url("/fr"), Chromium.DESKTOP, false, "empty-fr");
      shoot(chromium, site.url("/ar"), Chromium.PHONE, false, "empty-ar-phone");
    }
  }

  private static void take(Chromium chromium, String url) {
    shoot(chromium, url + "/fr", Chromium.DESKTOP, false, "map-fr");
    shoot(chromium, url + "/fr", Chromium.DESKTOP, true, "map-fr-whole");
    shoot(chromium, url + "/ar", Chromium.PHONE, true, "map-ar-phone");
    shoot(chromium, url + "/ar", Chromium.DESKTOP, false, "map-ar");
    shoot(
        chromium,
        url + "/en?theme=health&level=commune&measure=supply",
        Chromium.DESKTOP,
        false,
        "communes-en");
    shoot(chromium, url + "/ar?level=commune", Chromium.PHONE, true, "communes-ar-phone");
    shoot(
        chromium,
        url + "/fr?level=commune&parent=MA-TNG&measure=unmet",
        Chromium.DESKTOP,
        false,
        "tanger-fr");
    shoot(chromium, url + "/fr/areas/MA-01", Chromium.DESKTOP, true, "area-fr");
    shoot(chromium, url + "/ar/areas/MA-TNG", Chromium.PHONE, true, "area-ar-phone");
    shoot(chromium, url + "/fr/areas/15110507/why/education", Chromium.DESKTOP, true, "why-fr");
    shoot(chromium, url + "/ar/areas/15110507/why/education", Chromium.PHONE, true, "why-ar-phone");
    shoot(chromium, url + "/ar/areas/MA-TNG/why/women", Chromium.DESKTOP, true, "why-ar");
    shoot(chromium, url + "/fr?measure=p-top", Chromium.DESKTOP, true, "top-fr");
    shoot(
        chromium,
        url + "/ar?level=commune&parent=MA-TNG&measure=confidence",
        Chromium.DESKTOP,
        true,
        "confidence-ar");
    shoot(
        chromium,
        url + "/fr/plan?theme=education&area=MA-01&sites=3",
        Chromium.DESKTOP,
        true,
        "plan-fr");
    shoot(
        chromium,
        url + "/ar/plan?theme=education&area=MA-TNG&sites=3",
        Chromium.PHONE,
        true,
        "plan-ar-phone");
    String culture = "?theme=culture&group=amazigh-languages&measure=supply";
    shoot(chromium, url + "/fr" + culture, Chromium.DESKTOP, true, "group-fr");
    shoot(chromium, url + "/ar" + culture, Chromium.PHONE, true, "group-ar-phone");
    shoot(chromium, url + "/fr/certainty?theme=women", Chromium.DESKTOP, true, "certainty-fr");
    shoot(chromium, url + "/ar/certainty?theme=women", Chromium.DESKTOP, true, "certainty-ar");
    shoot(chromium, url + "/fr/certainty", Chromium.PHONE, true, "certainty-fr-phone");
    shoot(
        chromium,
        url + "/ar/certainty?level=commune&parent=MA-01",
        Chromium.PHONE,
        true,
        "certainty-ar-phone");
    shoot(chromium, url + "/fr/strength", Chromium.DESKTOP, true, "strength-fr");
    shoot(chromium, url + "/ar/strength", Chromium.PHONE, true, "strength-ar-phone");
    shoot(chromium, url + "/fr/equity", Chromium.DESKTOP, true, "equity-fr");
    shoot(chromium, url + "/ar/equity", Chromium.PHONE, true, "equity-ar-phone");
    shoot(chromium, url + "/fr/method", Chromium.DESKTOP, true, "method-fr");
    shoot(chromium, url + "/ar/method", Chromium.PHONE, true, "method-ar-phone");
    shoot(chromium, url + "/ar/data", Chromium.DESKTOP, true, "data-ar");
    image(chromium, url + "/fr/map.svg?theme=women", "image-fr");
    image(chromium, url + "/ar/map.svg?measure=priority", "image-ar");
    shoot(chromium, url + "/en/nowhere", Chromium.DESKTOP, false, "problem-en");
    shoot(chromium, url + "/ar/nowhere", Chromium.PHONE, false, "problem-ar-phone");
  }

  /** The image as a program would show it that knows nothing of this site. */
  private static void image(Chromium chromium, String url, String name) {
    Page page = chromium.page(Chromium.DESKTOP, true);
    page.setContent(page.request().get(url).text());
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
    page.context().close();
  }

  private static void shoot(Chromium chromium, String url, int width, boolean whole, String name) {
    Page page = chromium.page(width, true);
    page.navigate(url);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(whole));
    if (whole) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(FOLDER.resolve(name + "-top.png"))
              .setFullPage(true)
              .setClip(0, 0, width, MOST_HEIGHT));
    }
    page.context().close();
  }
}
