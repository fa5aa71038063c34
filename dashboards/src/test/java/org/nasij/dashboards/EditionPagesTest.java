package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.api.testing.MartFixture;
import org.nasij.dashboards.testing.Site;
import org.nasij.geo.database.Role;

/** What pages say of editions: two beside one another, and an area from one to the next. */
class EditionPagesTest {
  private Site site;

  @BeforeEach
  void start() {
    site = Site.demonstration();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theFormComparesOnlyWhereThereAreTwoReleases() {
    assertThat(site.page("/fr")).doesNotContain("name=\"compare\"");

    MartFixture.edition(site.database(), "first");

    assertThat(site.page("/fr")).contains("name=\"compare\"").contains("édition first");
  }

  @ParameterizedTest
  @CsvSource({"fr, Écart : changement depuis", "ar, الفجوة: التغيّر منذ", "en, Gap: change since"})
  void twoReleasesAreShownAsTheChangeOfTheGap(String language, String measure) {
    // Given live figures whose gaps are half of an edition's
    MartFixture.edition(site.database(), "first");
    run("update mart.cell set gap = gap / 2 where release_id = 'live' and gap is not null");
    // When
    String page = site.page("/" + language + "?compare=first");
    // Then
    assertThat(page).contains(measure).contains("\u200e\u2212");
    assertThat(page)
        .contains("/api/v1/gaps.csv?theme=education&amp;level=province&amp;compare=first");
    assertThat(page.split("<tr>", -1)).hasSizeGreaterThan(70);
    assertThat(page).contains("#43709a");
  }

  @Test
  void figuresOfAnotherMethodAreFlagged() {
    MartFixture.edition(site.database(), "first");
    run("update mart.release set method_version = '0' where id = 'first'");

    assertThat(site.page("/fr?compare=first"))
        .contains("La version de la méthode diffère")
        .contains("<small>autre méthode</small>");
  }

  @Test
  void aThemeWithoutAGapSaysThatThereIsNothingToCompare() {
    MartFixture.edition(site.database(), "first");

    assertThat(site.page("/fr?theme=health&compare=first")).contains("Ce thème n’a pas d’écart");
  }

  @Test
  void anAreaSaysHowFarItIsFromATrend() {
    assertThat(site.page("/fr/areas/MA-TNG")).contains("Il n’y a pas encore d’édition");

    editions(3);

    assertThat(site.page("/fr/areas/MA-TNG"))
        .contains("3 éditions sur 8")
        .contains("1er février 2027")
        .contains("<th scope=\"row\"><bdi>e2</bdi>")
        .contains("class=\"point\"")
        .doesNotContain("class=\"line\"");
  }

  @Test
  void withEightEditionsTheTrendIsToldAndDrawn() {
    editions(8);
    run(
        "insert into mart.trend (release_id, theme, area_code, editions, s, variance, z, p, tau, slope, intercept)"
            + " values ('e8', 'education', 'MA-TNG', 8, 28, 65, 3.3, 0.0008, 1, 25, 100)");

    assertThat(site.page("/fr/areas/MA-TNG"))
        .contains("augmentent de 25 par an et par édition")
        .contains("1 organisation déclare dans chaque édition")
        .contains("class=\"line\"");
    assertThat(site.page("/ar/areas/MA-TNG")).contains("تزيد أماكن المنظمات المتتبَّعة");
  }

  /** Editions of successive months, in which one organization reports ever more places. */
  private void editions(int count) {
    for (int i = 1; i <= count; i++) {
      MartFixture.edition(site.database(), "e" + i);
      run(
          "update mart.release set as_of = date '2026-09-01' - interval '1 month' * ("
              + (count - i)
              + ") where id = 'e"
              + i
              + "'; insert into mart.reported_supply (release_id, theme, area_code, province_code, region_code,"
              + " organization_id, supply) values ('e"
              + i
              + "', 'education', '15110103', 'MA-TNG', 'MA-01', 'fixture:panel', "
              + (75 + 25 * i)
              + "); notify nasij_release");
    }
  }

  private void run(String sql) {
    MartFixture.run(site.database(), Role.ANALYST, sql);
  }
}
