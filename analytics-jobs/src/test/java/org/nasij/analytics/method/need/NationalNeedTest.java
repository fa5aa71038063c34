package org.nasij.analytics.method.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.geo.area.Areas;
import org.nasij.geo.census.Census;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.ThemeGroup;
import org.nasij.geo.theme.Themes;

/** The national need per theme against METHOD 1. */
class NationalNeedTest {
  private static final Areas AREAS = ReferenceFiles.areas();
  private static final Census CENSUS = ReferenceFiles.census();
  private static final Themes THEMES = ReferenceFiles.themes();
  private static final Demand DEMAND = new Demand(AREAS, CENSUS, THEMES);

  private static double total(String theme) {
    return Arrays.stream(DEMAND.need(theme)).filter(n -> !Double.isNaN(n)).sum();
  }

  @ParameterizedTest(name = "{0}: {1} million")
  @CsvSource({
    "early-childhood, 3.46",
    "education, 8.01",
    "literacy, 7.48",
    "youth, 8.12",
    "employment, 2.37",
    "women, 13.45",
    "disability, 1.73",
    "older, 5.03",
    "housing, 1.93",
    "water-energy, 6.91",
    "environment, 10.79",
    "health, 36.48",
    "rights, 26.80",
    "culture, 36.48",
  })
  void sumsOverCommunesAreTheNationalTotals(String theme, String millions) {
    assertThat(String.format(Locale.ROOT, "%.2f", total(theme) / 1e6)).isEqualTo(millions);
  }

  @Test
  void everyThemeWithATargetGroupOrABaseIsListedAbove() {
    assertThat(THEMES.list().stream().filter(t -> DEMAND.hasNeed(t.code()))).hasSize(14);
    assertThat(DEMAND.hasNeed("migration")).isFalse();
    assertThat(DEMAND.hasNeed("emergency")).isFalse();
  }

  @Test
  void theSumDiffersFromTheCensusOwnNationalRow() {
    assertThat(Math.round(total("disability"))).isEqualTo(1_734_097);
    assertThat(Math.round(DEMAND.censusNeed("disability", Areas.COUNTRY))).isEqualTo(1_750_625);
  }

  @Test
  void aGroupsPersonsAddUpToTheCountryAndAreAtMostItsThemes() {
    ThemeGroup group = ReferenceFiles.themeGroups().get(0);
    Map<String, GroupNeed> needs =
        GroupNeed.of(group, DEMAND).stream()
            .collect(Collectors.toMap(GroupNeed::areaCode, Function.identity()));
    double[] all = DEMAND.need(group.theme());

    assertThat(needs).hasSize(1 + 12 + 75 + 1538);
    // By a computation of its own over the file
    assertThat(Math.round(needs.get(Areas.COUNTRY).need())).isEqualTo(9_017_278);
    assertThat(Math.round(needs.get(Areas.COUNTRY).censusNeed())).isEqualTo(9_044_897);
    for (int i = 0; i < all.length; i++) {
      double need = needs.get(DEMAND.commune(i).code()).need();
      assertThat(Double.isNaN(need)).isEqualTo(Double.isNaN(all[i]));
      assertThat(need > all[i]).isFalse();
    }
  }

  @Test
  void fourCommunesPublishNoRates() {
    for (String theme : List.of("education", "disability", "rights", "health")) {
      double[] need = DEMAND.need(theme);
      List<String> unpublished =
          IntStream.range(0, need.length)
              .filter(i -> Double.isNaN(need[i]))
              .mapToObj(i -> DEMAND.commune(i).code())
              .toList();

      assertThat(unpublished)
          .as(theme)
          .containsExactlyInAnyOrder("123910505", "120660103", "120660303", "120660309");
    }
    assertThat(
            List.of("123910505", "120660103", "120660303", "120660309").stream()
                .mapToDouble(code -> CENSUS.value(code, "population"))
                .sum())
        .isEqualTo(5_371);
  }

  @Test
  void needIsNeverNegativeOrInfinite() {
    THEMES.list().stream()
        .filter(theme -> DEMAND.hasNeed(theme.code()))
        .forEach(
            theme ->
                assertThat(Arrays.stream(DEMAND.need(theme.code())).filter(n -> !Double.isNaN(n)))
                    .as(theme.code())
                    .hasSize(1534)
                    .allMatch(n -> n >= 0 && n < 1e6));
  }

  @Test
  void householdPopulationIsNeverAboveTheLegalOne() {
    double[] households = DEMAND.householdPopulation();
    for (int i = 0; i < households.length; i++) {
      if (!Double.isNaN(households[i])) {
        assertThat(households[i])
            .isPositive()
            .isLessThanOrEqualTo(CENSUS.value(DEMAND.commune(i).code(), "population"));
      }
    }
  }

  @Test
  void anEmptyDistanceToThePavedRoadReadsZero() {
    double[] row = {100, 10, 10, 10, 70, Double.NaN};
    List<String> columns =
        List.of(
            "population",
            "age_0_4_pct",
            "age_5_9_pct",
            "age_10_14_pct",
            "pop_15_plus",
            "paved_road_km");
    Census census = new Census(columns, Map.of("A", row));

    assertThat(new CensusRow(census, "A").value("paved_road_km")).isZero();
    assertThat(new CensusRow(census, "A").value("age_0_4")).isEqualTo(0.1);
    // 70 / (1 - 0.3) = 100
    assertThat(new CensusRow(census, "A").value("HP")).isEqualTo(100);
  }
}
