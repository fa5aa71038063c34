package org.nasij.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.dashboards.testing.Site;

class PlanPageTest {
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
  void aPlanHasAMapATableAChartAndDownloads() {
    String page = site.page("/fr/plan?theme=education&area=MA-TNG&sites=3");

    assertThat(page.split("class=\"mark-proposal\"", -1)).hasSize(3 + 1 + 1);
    assertThat(Site.scripts(page)).singleElement().asString().matches(Site.LIVE_SCRIPT);
    assertThat(page).contains("class=\"chart\"").contains("Sinon, le meilleur suivant");
    assertThat(page)
        .contains("/api/v1/siting.csv?theme=education&amp;area=MA-TNG&amp;model=relief&amp;sites=3")
        .contains("/api/v1/siting.geojson?");
    assertThat(page).contains("Qui est proche").contains("Ce que suppose le modèle");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MA-TNG | 400 heures offertes par an  | par 12 personnes, somme du 30 juin 2026
          MA-01  | Moins de dix, ou retenu     | 400 heures offertes par an
          """)
  void volunteersNearAreTheirPublishedSumOrSaidToBeWithheld(String area, String one, String other) {
    String page = site.page("/fr/plan?theme=education&sites=20&area=" + area);

    assertThat(page).contains(one).contains(other).contains("/fr/method#volunteer-hours");
  }

  @ParameterizedTest
  @CsvSource({
    "education, MA-TET, relief, aucun besoin non couvert n’est connu",
    "women, MA-02, relief, on en sait trop peu",
    "migration, MA-02, relief, Le recensement ne dit pas qui a besoin"
  })
  void anAreaWithoutAPlanSaysWhy(String theme, String area, String model, String reason) {
    String page = site.page("/fr/plan?theme=" + theme + "&area=" + area + "&model=" + model);

    assertThat(page).contains(reason).doesNotContain("class=\"chart\"");
  }

  @Test
  void aThemeWithoutATargetGroupShowsReach() {
    assertThat(site.page("/en/plan?theme=health&area=MA-02"))
        .contains("<option value=\"reach\" selected>");
  }

  @Test
  void theGapMapAndTheAreaPageLeadThere() {
    assertThat(site.page("/en?theme=women&level=commune&parent=MA-TNG"))
        .contains("href=\"/en/plan?theme=women&amp;area=MA-TNG\"");
    assertThat(site.page("/ar/areas/15110103"))
        .contains("/ar/plan?theme=education&amp;area=MA-TNG");
    assertThat(site.page("/en/areas/MA")).doesNotContain("/en/plan?theme");
  }

  @Test
  void anEmptyInstanceSaysThatThereIsNothingYet() {
    try (Site empty = Site.empty()) {
      assertThat(empty.page("/en/plan")).contains("No analysis has been published yet");
    }
  }
}
