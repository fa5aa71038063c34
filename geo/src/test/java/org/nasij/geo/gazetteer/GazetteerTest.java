package org.nasij.geo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.geo.area.Area;
import org.nasij.geo.area.Areas;
import org.nasij.geo.area.PlaceLevel;
import org.nasij.geo.reference.ReferenceFiles;

class GazetteerTest {
  private static final Areas AREAS = ReferenceFiles.areas();
  private static final Gazetteer GAZETTEER = Gazetteer.of(AREAS);

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource({
    // text, level, area or city, least confidence
    "الرباط, CITY, rabat, 1",
    "الرّباط, CITY, rabat, .95",
    "الرباط العاصمة, CITY, rabat, .9",
    "الرباط المغرب, CITY, rabat, .9",
    "المغرب الرباط, CITY, rabat, .9",
    "البيضاء, CITY, casablanca, .9",
    "دار البيضاء, CITY, casablanca, .9",
    "Casablanca, CITY, casablanca, 1",
    "casa, CITY, casablanca, .9",
    "Ville de Salé, CITY, sale, .9",
    "سلا, CITY, sale, 1",
    "Tangier, CITY, tanger, .9",
    "Fez, CITY, fes, .9",
    "FES, CITY, fes, .95",
    "Marrakesh, CITY, marrakech, .9",
    "مدينة مراكش, CITY, marrakech, .9",
    "العيون, COMMUNE, 113210103, .9",
    "العيون جنوب المغرب, COMMUNE, 113210103, .9",
    "عيون الصحراء العيون, COMMUNE, 113210103, .85",
    "Laayoune, COMMUNE, 113210103, .95",
    "El Aaiún, COMMUNE, 113210103, .9",
    "اكادير, COMMUNE, 90010101, 1",
    "أكادير, COMMUNE, 90010101, .95",
    "زاكورة, COMMUNE, zagora, .95",
    "زاگورة, COMMUNE, zagora, .95",
    "ورززان, COMMUNE, ouarzazate, .6",
    "وارزازات, COMMUNE, ouarzazate, .85",
    "Ouarzazat, COMMUNE, ouarzazate, .85",
    "ميسور, COMMUNE, missour, .95",
    "Mogador, COMMUNE, essaouira, .9",
    "Tetouan, COMMUNE, tétouan, .95",
    "Kenitra, COMMUNE, kénitra, .95",
    "kénitra, COMMUNE, kénitra, .95",
    "بنسليمان, COMMUNE, benslimane, .95",
    "Ben Slimane, COMMUNE, benslimane, .95",
    "El-Jadida, COMMUNE, el jadida, .95",
    "Jadida, COMMUNE, el jadida, .9",
    "Zagora, COMMUNE, zagora, 1",
    "Province de Zagora, PROVINCE, MA-ZAG, .9",
    "إقليم زاكورة, PROVINCE, MA-ZAG, .9",
    "عمالة الدار البيضاء, PROVINCE, MA-CAS, .9",
    "Préfecture de Tanger-Assilah, PROVINCE, MA-TNG, .9",
    "PROVINCE D'AZILAL, PROVINCE, MA-AZI, .95",
    "Préfecture d'arrondissement de Hay Hassani, COMMUNE, hay-hassani, .9",
    "جماعة ميسور, COMMUNE, missour, .9",
    "Commune urbaine de Missour, COMMUNE, missour, .9",
    "جهة بني ملال خريبكة, REGION, MA-05, .9",
    "جهة بني ملال خنيفرة, REGION, MA-05, .9",
    "Région de l'Oriental, REGION, MA-02, .9",
    "Région Fès-Meknès, REGION, MA-03, .9",
    "Maroc, COUNTRY, MA, .95",
    "المغرب/, COUNTRY, MA, .95",
    "جمعية وطنية على إمتداد المملكة, COUNTRY, MA, .85",
    "Kingdom of Morocco, COUNTRY, MA, .9",
    "El Kelaa des Sraghna, COMMUNE, kelâat sraghna, .85",
    "Agadir-Ida ou Tanane, PROVINCE, MA-AGD, .9",
    "طنـجة, CITY, tanger, .95",
    "آسفى, COMMUNE, safi, .95",
    "القنيطره, COMMUNE, kénitra, .95",
    "'Hay Hassani, Casablanca', COMMUNE, hay-hassani, .95",
    "'Agdal, Rabat', COMMUNE, agdal riyad, .9",
    "حي النهضة الرباط, CITY, rabat, .65",
    "Sal\uFFFD, CITY, sale, .6",
    "Mekn\uFFFDs, COMMUNE, meknès, .8",
    "Al Hoce\uFFFDma, COMMUNE, al hoceima, .8",
    "Chema\uFFFDa, COMMUNE, echemmaia, .6",
    "Ben Tieb, COMMUNE, ben taieb, .6",
    "Oualidia, COMMUNE, loualidia, .6",
    "El Youssoufia, COMMUNE, el youssoufia, 1",
    "Youssoufia, COMMUNE, youssoufia, 1",
    "Rabat - Sale - Kenitra, REGION, MA-04, .95",
  })
  void aNameIsFound(String text, PlaceLevel level, String expected, double least) {
    Match match = GAZETTEER.find(text).orElseThrow();

    assertThat(match.level()).isEqualTo(level);
    assertThat(match.confidence()).isBetween(least - 1e-9, 1.0);
    assertThat(described(match)).isEqualTo(expected);
  }

  private static String described(Match match) {
    if (match.level() == PlaceLevel.CITY) {
      assertThat(match.areaCodes())
          .containsExactly(AREAS.findCity(match.cityCode()).orElseThrow().provinceCode());
      return match.cityCode();
    }
    Area area = AREAS.get(match.areaCodes().get(0));
    if (match.level() != PlaceLevel.COMMUNE || area.code().startsWith("113")) {
      return area.code();
    }
    return area.code().equals("90010101") ? area.code() : area.nameFr().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest(name = "{0}: {1} provinces")
  @CsvSource({
    "Doukkala - Abda, 4",
    "Tadla - Azilal, 3",
    "Marrakech - Tensift - Al Haouz, 6",
    "Meknes - Tafilalet, 6",
    "Chaouia - Ouardigha, 4",
    "Souss - Massa - Draa, 9",
    "Gharb - Chrarda - Beni Hssen, 3",
    "Rabat - Sale - Zemmour - Zaer, 4",
    "Grand Casablanca, 4",
    "Taza - Al Hoceima - Taounate, 4",
    "Fes - Boulemane, 4",
    "Tanger - Tetouan, 7",
    "Guelmim - Es-Semara, 5",
    "Laâyoune-Boujdour-Sakia El Hamra, 3",
    "Oued Ed-Dahab-Lagouira, 2",
    "R\uFFFDgion de Rabat-Sal\uFFFD-Zemmour-Za\uFFFDr, 4",
    "R\uFFFDgion de Taza-Al Hoceima-Taounate, 4",
    "جهة سوس ماسة درعة, 9",
  })
  void aRegionOfBefore2015IsItsProvincesOf2024(String text, int provinces) {
    Match match = GAZETTEER.find(text).orElseThrow();

    assertThat(match.level()).isEqualTo(PlaceLevel.REGION);
    assertThat(match.areaCodes()).hasSize(provinces).doesNotHaveDuplicates();
    assertThat(match.confidence()).isGreaterThanOrEqualTo(Gazetteer.PLAUSIBLE);
    assertThat(match.areaCodes()).allMatch(code -> AREAS.find(code).isPresent());
  }

  @Test
  void severalCountriesAreNoPlaceInMorocco() {
    Match match = GAZETTEER.find("الجزائر  المغرب  تونس").orElseThrow();

    assertThat(match.level()).isEqualTo(PlaceLevel.COUNTRY);
    assertThat(match.confidence()).isLessThan(Gazetteer.PLAUSIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Casablanca / Rabat", "Agdal", "Médina", "Rabat, France"})
  void whatMayMeanSeveralPlacesIsNotPlausible(String text) {
    assertThat(GAZETTEER.find(text).orElseThrow().confidence()).isLessThan(Gazetteer.PLAUSIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"الجزائر", "France", "Mali", "Sénégal", "Spain"})
  void anotherCountryIsOutside(String text) {
    Match match = GAZETTEER.find(text).orElseThrow();

    assertThat(match.level()).isEqualTo(PlaceLevel.OUTSIDE);
    assertThat(match.areaCodes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "NA", "-", "?", "qqqq wwww", "12345", "de la"})
  void whatNamesNothingIsNotFound(String text) {
    assertThat(GAZETTEER.find(text)).isEmpty();
  }

  @Test
  void aNameOfTwoCommunesIsDecidedByTheAreaAskedFor() {
    Match open = GAZETTEER.find("Tazarine").orElseThrow();
    Match inZagora = GAZETTEER.find("Tazarine", "MA-ZAG").orElseThrow();
    Match inRegion = GAZETTEER.find("Tazarine", "MA-08").orElseThrow();
    Match spelledOut = GAZETTEER.find("Tazarine, province de Zagora").orElseThrow();

    assertThat(open.confidence()).isLessThan(Gazetteer.PLAUSIBLE);
    assertThat(List.of(inZagora, inRegion, spelledOut))
        .allSatisfy(
            match -> {
              assertThat(AREAS.get(match.areaCodes().get(0)).parentCode()).isEqualTo("MA-ZAG");
              assertThat(match.confidence()).isGreaterThan(0.85);
            });
  }

  @Test
  void aPlaceElsewhereIsFoundWithLessConfidence() {
    Match match = GAZETTEER.find("Ouarzazate", "MA-SAF").orElseThrow();

    assertThat(match.areaCodes().get(0)).startsWith("84");
    assertThat(match.confidence()).isEqualTo(0.7, within(1e-9));
  }

  @Test
  void everyOfficialNameFindsItsArea() {
    for (Area area : AREAS.list()) {
      for (String name : List.of(area.nameFr(), area.nameAr())) {
        Optional<Match> match = GAZETTEER.find(name, area.code());
        assertThat(match).as(area.code() + " " + name).isPresent();
        String found = match.get().areaCodes().get(0);
        assertThat(AREAS.findAncestor(found, area.level()).orElse(AREAS.get(found)).code())
            .as(area.code() + " " + name)
            .isEqualTo(area.code());
      }
    }
  }

  @Test
  void suggestionsComeBestFirstAndNoMoreThanAsked() {
    List<Match> matches = GAZETTEER.list("Tazarin", 3);

    assertThat(matches).hasSizeBetween(2, 3);
    assertThat(matches.get(0).matchedName()).isEqualTo("Tazarine");
    assertThat(matches.get(0).confidence())
        .isGreaterThanOrEqualTo(matches.get(matches.size() - 1).confidence());
  }
}
