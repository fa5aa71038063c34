package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.language.Language;
import org.nasij.dashboards.language.Texts;
import org.nasij.dashboards.testing.Site;

/** Before the first analysis, and when the database is gone. */
class EmptyInstanceTest {
  private static Site site;

  @BeforeAll
  static void start() {
    site = Site.empty();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whereNothingIsAnalysedTheFirstPageSaysHowToBegin(Language language) {
    String page = site.page("/" + language.code());
    assertThat(page)
        .contains(Texts.of(language).text("empty.title"))
        .contains("./nasij import")
        .doesNotContain("class=\"demonstration\"");
    assertThat(page.split("<title>", -1).length - 1).isGreaterThanOrEqualTo(75);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theOtherPagesStand(Language language) {
    assertThat(site.page("/" + language.code() + "/areas/MA-TNG"))
        .contains(Texts.of(language).text("area.empty"));
    assertThat(site.page("/" + language.code() + "/method"))
        .contains(Texts.of(language).text("method.declarations.none"));
    assertThat(site.page("/" + language.code() + "/data")).contains("--dry-run");
  }

  @Test
  void needAloneIsSaidToBeNeedAlone() {
    try (Site other = Site.demonstration()) {
      // Given a release in which nobody reported anything
      MartFixture.run(
          other.database(),
          org.nasij.geo.database.Role.ANALYST,
          "update mart.cell set evidence = 'no-data', status = 'no-data', gap = null, unmet = null,"
              + " priority = null, rank = null, rank_of = null, supply = 0");
      // When
      String page = other.page("/fr");
      // Then
      assertThat(page)
          .contains("pas encore ce qui se fait")
          .contains("measure=need")
          .contains("aucune n’a de données");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDatabaseThatIsDownIsNamed(Language language) {
    Site other = Site.empty();
    other.database().close();
    try {
      HttpResponse<byte[]> response = other.get("/" + language.code());
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(new String(response.body(), StandardCharsets.UTF_8))
          .contains(Texts.of(language).text("error.503.title"))
          .contains("./nasij status");
    } finally {
      other.stopServer();
    }
  }
}
