package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.access.AccessVariant;
import org.nasij.analytics.method.access.OtherModel;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.certainty.ModelComparison.OfList;
import org.nasij.analytics.method.coverage.AccessProblem;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.coverage.Remodelled;
import org.nasij.analytics.method.coverage.Remodelled.Outcome;
import org.nasij.analytics.method.coverage.ThemeAccess;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/** Other models of access beside the published one: small worlds by hand, and the real areas. */
class ModelComparisonTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** Minutes of a kilometre as a share of 30. */
  private static final double SHARE_PER_KM = 60 * 1.4 / 45 / 30;

  private static final double OWN_SHARE = SmallWorld.OWN_MINUTES / 30;

  /** A world with its pairs, and what is published of it. */
  private static final class Run {
    final CoverageModel model;
    final TravelPairs pairs;
    final CoverageResult result;

    Run(CoverageWorld world) {
      model = new CoverageModel(world, MethodParameters.STANDARD);
      pairs = model.formPairs();
      result = model.complete(model.problems().stream().map(p -> p.solve(pairs)).toList());
    }

    AccessProblem problem(String theme, Sector sector) {
      return model.problems(Set.of(theme)).stream()
          .filter(one -> one.sector() == sector)
          .findFirst()
          .orElseThrow();
    }

    double[] access(String theme, Sector sector, OtherModel other) {
      return problem(theme, sector).access(other.variant(), other.decay(StepDecay.ENHANCED), pairs);
    }

    Remodelled remodel(String theme, OtherModel other, double baseTau) {
      List<ThemeAccess> published =
          model.problems(Set.of(theme)).stream().map(p -> p.solve(pairs)).toList();
      Map<Sector, double[]> access = new EnumMap<>(Sector.class);
      for (Sector sector : Sector.values()) {
        access.put(sector, access(theme, sector, other));
      }
      return model.remodel(model.world().themes().get(theme), published, access, baseTau);
    }

    List<Cell> cells(String theme, Sector sector) {
      return result.cells().stream()
          .filter(cell -> cell.theme().equals(theme) && cell.sector() == sector)
          .toList();
    }

    ModelComparison compare(String theme, OtherModel other, int top) {
      return ModelComparison.of(
          Sector.ALL, cells(theme, Sector.ALL), Map.of(other, remodel(theme, other, 0)), top);
    }
  }

  private static OfList communes(ModelComparison comparison) {
    return comparison.lists().stream()
        .filter(list -> list.level() == AreaLevel.COMMUNE)
        .findFirst()
        .orElseThrow();
  }

  private static double bell(double share) {
    return Math.exp(-share * share / (2 * .38 * .38));
  }

  @Test
  void eachModelSharesOutASiteInItsOwnWay() {
    // Given 60 places in a; b, of 200, in the second ring
    Run run =
        new Run(
            new SmallWorld()
                .commune("a", 0, 100)
                .commune("b", 8, 200)
                .site("care", "a", 60)
                .inventory("MA")
                .world());
    // Then
    double bands = 60 / (100 + 200 * .68);
    assertThat(run.access("care", Sector.ALL, OtherModel.M2SFCA))
        .containsExactly(new double[] {bands, bands * .68 * .68}, EXACT);
    assertThat(run.access("care", Sector.ALL, OtherModel.TWO_STEP))
        .containsExactly(new double[] {.2, .2}, EXACT);
    double near = bell(OWN_SHARE);
    double far = bell(8 * SHARE_PER_KM);
    double ratio = 60 / (100 * near + 200 * far);
    assertThat(run.access("care", Sector.ALL, OtherModel.GAUSSIAN))
        .containsExactly(new double[] {ratio * near, ratio * far}, within(1e-6));
    // Only one site to choose from: three steps are two
    assertThat(run.access("care", Sector.ALL, OtherModel.THREE_STEP))
        .containsExactly(new double[] {bands, bands * .68}, EXACT);
  }

  @Test
  void threeStepsDividePeopleOverTheSitesTheyChooseFrom() {
    Run run =
        new Run(
            new SmallWorld()
                .commune("a", 0, 100)
                .commune("b", 8, 200)
                .site("care", "a", 60)
                .site("care", "b", 30)
                .inventory("MA")
                .world());
    double own = 1 / 1.68;
    double other = .68 * .68 / 1.68;
    double first = 60 / (100 * own + 200 * other);
    double second = 30 / (100 * other + 200 * own);
    assertThat(run.access("care", Sector.ALL, OtherModel.THREE_STEP))
        .containsExactly(
            new double[] {first * own + second * other, first * other + second * own}, EXACT);
  }

  @Test
  void workInPlaceIsTheSameByEveryModel() {
    Run run =
        new Run(
            new SmallWorld()
                .commune("a", 0, 100)
                .commune("b", 8, 200)
                .activity(SmallWorld.outreach("x", "care", 30, "a", "b"))
                .inventory("MA")
                .world());
    for (OtherModel model : OtherModel.values()) {
      assertThat(run.access("care", Sector.ALL, model))
          .containsExactly(new double[] {.1, .1}, EXACT);
    }
  }

  @Test
  void tauFollowsTheSameRuleForEveryModel() {
    Run run =
        new Run(
            new SmallWorld()
                .commune("a", 0, 100)
                .commune("b", 8, 200)
                .site("care", "a", 60)
                .inventory("MA")
                .world());
    // The mean of the model's own access, which for M2SFCA is less than the places there are
    double bands = 60 / 236.0;
    assertThat(run.remodel("care", OtherModel.M2SFCA, 0).tau())
        .isCloseTo((100 * bands + 200 * bands * .68 * .68) / 300, EXACT);
    assertThat(run.remodel("care", OtherModel.TWO_STEP, 0).tau()).isCloseTo(.2, EXACT);
    // Frozen, and the gap against it
    Remodelled frozen = run.remodel("care", OtherModel.TWO_STEP, .4);
    assertThat(frozen.tau()).isEqualTo(.4);
    assertThat(frozen.outcomes())
        .filteredOn(outcome -> outcome.areaCode().equals("b") && outcome.sector() == Sector.ALL)
        .extracting(Outcome::gap)
        .satisfiesExactly(gap -> assertThat(gap).isCloseTo(50, EXACT));
  }

  @Test
  void ringsHideWhatASmoothWeightShows() {
    // Given c and e in the same ring, e farther off, and c of more people
    Run run =
        new Run(
            new SmallWorld()
                .commune("a", 0, 100)
                .commune("c", 7, 110)
                .commune("e", 10, 100)
                .site("care", "a", 60)
                .inventory("MA")
                .world());
    // When
    OfList gaussian = communes(run.compare("care", OtherModel.GAUSSIAN, 1));
    // Then c comes first as published, and e by a smooth weight
    assertThat(gaussian.length()).isEqualTo(3);
    assertThat(gaussian.top()).isEqualTo(1);
    assertThat(gaussian.topKept()).isZero();
    assertThat(gaussian.largestMove()).isEqualTo(1);
    assertThat(gaussian.movedOrNull()).isEqualTo("c");
    assertThat(gaussian.rankCorrelation()).isCloseTo(.5, EXACT);
    assertThat(gaussian.accessCorrelation()).isCloseTo(Math.sqrt(.75), EXACT);
    // And by squared rings nothing moves
    OfList squared = communes(run.compare("care", OtherModel.M2SFCA, 1));
    assertThat(squared.topKept()).isEqualTo(1);
    assertThat(squared.movedOrNull()).isNull();
    assertThat(squared.rankCorrelation()).isCloseTo(1, EXACT);
  }

  @Test
  void theMethodsOwnModelOverSharesOfTheCatchmentGivesThePublishedAccess() {
    Run run = new Run(RandomWorld.of(5, 4000));
    for (Theme theme : run.model.world().themes().list()) {
      for (Sector sector : Sector.values()) {
        AccessProblem problem = run.problem(theme.code(), sector);
        double[] published = access(problem.solve(run.pairs), run.model.demand().size());
        double[] again =
            problem.access(AccessVariant.ENHANCED_TWO_STEP, StepDecay.ENHANCED, run.pairs);
        for (int commune = 0; commune < again.length; commune++) {
          assertThat(again[commune])
              .isCloseTo(published[commune], within(1e-12 * (1 + published[commune])));
        }
      }
    }
  }

  private static double[] access(ThemeAccess solution, int communes) {
    double[] access = new double[communes];
    Arrays.setAll(access, solution::access);
    return access;
  }

  @Test
  void everyModelButOneHandsOutAllSupplyAndNoneRanksAnotherSetOfAreas() {
    Run run = new Run(RandomWorld.of(6, 4000));
    for (Theme theme : run.model.world().themes().list()) {
      if (theme.travels() && theme.needKind() == NeedKind.TARGET) {
        double[] persons = run.model.demand().weights(theme.code());
        double places =
            places(
                access(run.problem(theme.code(), Sector.ALL).solve(run.pairs), persons.length),
                persons);
        for (OtherModel model : OtherModel.values()) {
          double handedOut = places(run.access(theme.code(), Sector.ALL, model), persons);
          if (model == OtherModel.M2SFCA) {
            assertThat(handedOut).as(theme.code()).isLessThan(places);
          } else {
            assertThat(handedOut).as(theme.code()).isCloseTo(places, within(1e-9 * places));
          }
          ModelComparison comparison = run.compare(theme.code(), model, 10);
          assertThat(comparison.lists())
              .isNotEmpty()
              .allMatch(list -> list.topKept() <= list.top())
              .allMatch(list -> Double.isNaN(list.rankCorrelation()) == (list.length() < 3));
          assertThat(comparison.lists())
              .filteredOn(list -> list.length() > 30)
              .isNotEmpty()
              .allMatch(list -> list.rankCorrelation() > .3 && list.accessCorrelation() > .3);
          assertThat(comparison.areas())
              .hasSize(
                  (int)
                      run.cells(theme.code(), Sector.ALL).stream()
                          .filter(cell -> cell.status().hasGap())
                          .count());
        }
      }
    }
  }

  private static double places(double[] access, double[] persons) {
    double sum = 0;
    for (int commune = 0; commune < access.length; commune++) {
      sum += access[commune] * persons[commune];
    }
    return sum;
  }
}
