package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.composite.RankUncertainty;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.declaration.Uncertainty;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.priority.Deprivation;
import org.nasij.analytics.method.priority.DeprivationIndex;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.geo.theme.Theme;

/** The places of areas by deprivation, and how sure they are. */
class DeprivationRankTest {
  private static final Deprivation STANDARD = MethodParameters.STANDARD.deprivation();

  private static Map<String, DeprivationRank> byCode(List<DeprivationRank> ranks) {
    Map<String, DeprivationRank> byCode = new HashMap<>();
    ranks.forEach(rank -> byCode.put(rank.area().code(), rank));
    return byCode;
  }

  private static DeprivationRank of(Map<String, DeprivationRank> ranks, String code) {
    return Optional.ofNullable(ranks.get(code)).orElseThrow();
  }

  @Test
  void whatIsMoreDeprivedInEveryColumnIsFirstWhateverTheWeights() {
    // Given three villages and a town: a lacks more than b in all, b more than c
    Demand demand =
        village(village(village(new SmallWorld(), "a", 2), "b", 1), "c", 0)
            .commune("Q", "town", "urban", 50, 100, 10)
            .demand();
    // When
    Map<String, DeprivationRank> ranks =
        byCode(
            DeprivationRank.of(
                STANDARD.index(demand, Set.of()),
                demand,
                new double[] {100, 100, 100, 100},
                Uncertainty.STANDARD.withDraws(50)));
    // Then no draw changes the list
    for (Map.Entry<String, Integer> expected : Map.of("a", 1, "b", 2, "c", 3).entrySet()) {
      DeprivationRank rank = of(ranks, expected.getKey());
      double position = expected.getValue();
      assertThat(rank.rank().position()).isEqualTo(expected.getValue());
      assertThat(rank.rank().of()).isEqualTo(3);
      assertThat(rank.certainty()).isEqualTo(new RankUncertainty(position, position, position, 1));
    }
    // And the town is a list of its own
    assertThat(of(ranks, "town").rank().of()).isEqualTo(1);
    // And a province is the mean of its communes
    assertThat(of(ranks, "P").deprivation())
        .isCloseTo(
            (of(ranks, "a").deprivation()
                    + of(ranks, "b").deprivation()
                    + of(ranks, "c").deprivation())
                / 3,
            within(1e-12));
  }

  private static SmallWorld village(SmallWorld world, String code, int step) {
    return world
        .commune(code, 10 * step, 100)
        .census(code, "no_schooling_pct", 35 + 5 * step)
        .census(code, "running_water_pct", 60 - 10 * step)
        .census(code, "electricity_pct", 95 - 3 * step)
        .census(code, "toilet_pct", 80 - 10 * step)
        .census(code, "cooking_wood_pct", 20 + 10 * step)
        .census(code, "persons_per_room", 1.4 + .2 * step)
        .census(code, "paved_road_km", 2 + step);
  }

  @Test
  void whatTradesOneLackForAnotherIsUnsureOfItsPlace() {
    // Given a without schools and b without water, of the same deprivation but for a little
    SmallWorld world = village(village(new SmallWorld(), "a", 1), "b", 1);
    Demand demand =
        world
            .census("a", "cooking_wood_pct", 50)
            .census("b", "persons_per_room", 1.6 + 1.4 * 20 / 75.6 + .001)
            .demand();
    Map<String, DeprivationRank> ranks =
        byCode(
            DeprivationRank.of(
                STANDARD.index(demand, Set.of()),
                demand,
                new double[] {100, 100},
                Uncertainty.STANDARD));
    // Then either may be first
    for (String code : List.of("a", "b")) {
      assertThat(of(ranks, code).certainty().low()).isEqualTo(1);
      assertThat(of(ranks, code).certainty().high()).isEqualTo(2);
    }
    assertThat(of(ranks, "b").rank().position()).isEqualTo(1);
  }

  @Test
  void anAreaWithoutRatesIsInNoList() {
    Demand demand =
        new SmallWorld().commune("a", 0, 100).commune("b", 10, 100).unpublished("b").demand();
    assertThat(
            DeprivationRank.of(
                STANDARD.index(demand, Set.of()),
                demand,
                new double[] {100, 0},
                Uncertainty.STANDARD.withDraws(10)))
        .extracting(rank -> rank.area().code())
        .containsExactlyInAnyOrder("R", "P", "a");
  }

  @Test
  void theWholeCountryIsFourListsWhoseIntervalsHoldTheirMedians() {
    Demand demand =
        new Demand(ReferenceFiles.areas(), ReferenceFiles.census(), ReferenceFiles.themes());
    Theme theme = ReferenceFiles.themes().get("water-energy");
    DeprivationIndex index = STANDARD.index(demand, Deprivation.leftOut(theme));
    // When
    List<DeprivationRank> ranks =
        DeprivationRank.of(
            index, demand, demand.weights(theme.code()), Uncertainty.STANDARD.withDraws(100));
    // Then
    assertThat(ranks).hasSize(12 + 75 + 1534);
    assertThat(ranks)
        .allMatch(rank -> rank.certainty().low() <= rank.certainty().median())
        .allMatch(rank -> rank.certainty().median() <= rank.certainty().high())
        .allMatch(rank -> rank.deprivation() >= .05 && rank.deprivation() <= 1);
    assertThat(
            ranks.stream()
                .filter(rank -> rank.area().level() == AreaLevel.PROVINCE)
                .mapToDouble(rank -> rank.certainty().top())
                .sum())
        .isCloseTo(10, within(1e-9));
    // And the columns that define the need do not count
    assertThat(index.weighted())
        .extracting(element -> element.column())
        .containsExactly(
            "education",
            "living",
            "no_schooling",
            "toilet",
            "cooking_wood",
            "persons_per_room",
            "paved_road_km");
  }

  /** The index under the published weights is the formula of METHOD 6, written out. */
  @Test
  void theIndexIsTheFormulaOfTheMethod() {
    Demand demand =
        new Demand(ReferenceFiles.areas(), ReferenceFiles.census(), ReferenceFiles.themes());
    double[] index = STANDARD.index(demand, Set.of()).byCommune();
    for (int commune = 0; commune < demand.size(); commune++) {
      double expected = formula(demand, commune);
      if (Double.isNaN(expected)) {
        assertThat(index[commune]).isNaN();
      } else {
        assertThat(index[commune]).isCloseTo(expected, within(1e-14));
      }
    }
    assertThat(Arrays.stream(index).filter(Double::isNaN).count()).isEqualTo(4);
  }

  private static double formula(Demand demand, int commune) {
    boolean urban = demand.settlement(commune) == Settlement.URBAN;
    double education = score(demand, commune, "no_schooling", urban, .147, .378, .291, .587);
    double living =
        lack(demand, commune, "running_water", urban, .002, .266, .014, .997)
            + lack(demand, commune, "electricity", urban, .001, .078, .011, .217)
            + lack(demand, commune, "toilet", urban, 0, .03, .004, .519)
            + score(demand, commune, "cooking_wood", urban, 0, .058, 0, .756)
            + score(demand, commune, "persons_per_room", urban, 1, 1.8, 1, 2.4);
    double columns = 5;
    if (!urban) {
      living += score(demand, commune, "paved_road_km", false, 0, 0, .2, 6.6);
      columns++;
    }
    return Math.sqrt(Math.max(.05, education) * Math.max(.05, living / columns));
  }

  private static double lack(
      Demand demand, int commune, String column, boolean urban, double... bounds) {
    return scaled(1 - demand.census(commune).value(column), urban, bounds);
  }

  private static double score(
      Demand demand, int commune, String column, boolean urban, double... bounds) {
    return scaled(demand.census(commune).value(column), urban, bounds);
  }

  private static double scaled(double value, boolean urban, double... bounds) {
    double low = bounds[urban ? 0 : 2];
    double high = bounds[urban ? 1 : 3];
    return Math.min(1, Math.max(0, (value - low) / (high - low)));
  }
}
