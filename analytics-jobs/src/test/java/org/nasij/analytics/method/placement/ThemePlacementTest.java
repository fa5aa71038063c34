package org.nasij.analytics.method.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.siting.ExactLimit;
import org.nasij.geo.theme.NeedKind;

/**
 * The traps of METHOD 10, each by name, and closed-form worlds: communes on a road, minutes apart
 * as their positions say; 60 minutes is the limit, one minute the way within a commune. Full
 * coverage is a place per person, unless a test says otherwise.
 */
class ThemePlacementTest {
  private static final double LIMIT = 60;

  private double[] need = {};
  private double[] access = {};
  private boolean[] known = {};
  private boolean[] served = {};
  private double[] positions = {};
  private double tau = 1;
  private double places = 1_000_000;
  private double within = 1;
  private NeedKind kind = NeedKind.TARGET;
  private int exact = 0;

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void nothingOpenCoversNobody(PlacementModel model) {
    road(new double[] {0, 30}, 100, 200);

    Plan plan = placement().plan("P", model, all(), 0);

    assertThat(plan.proposals()).isEmpty();
    assertThat(plan.start()).isEqualTo(300);
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void allCandidatesAreEvaluated(PlacementModel model) {
    // Given that only the last candidate, in which nobody lives, is within reach of all
    road(new double[] {0, 110, 55}, 100, 200, 0);

    Plan plan = placement().plan("P", model, all(), 1);

    assertThat(plan.proposals()).singleElement().extracting(Proposal::commune).isEqualTo(2);
    assertThat(plan.proposals().get(0).gain()).isEqualTo(300);
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void noSiteIsProposedTwice(PlacementModel model) {
    // Given one commune in need of more sites than there are communes
    road(new double[] {0, 10, 20, 30}, 1000, 1, 1, 1);
    places = 10;

    assertThat(communes(placement().plan("P", model, all(), 20))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void theSecondSiteIsChosenOnWhatIsLeft(PlacementModel model) {
    // Given two candidates near the crowd and one that alone reaches the few
    road(new double[] {0, 10, 500}, 100, 90, 20);

    Plan plan = placement().plan("P", model, all(), 2);

    assertThat(communes(plan)).containsExactly(0, 2);
    assertThat(plan.proposals().get(1).gain()).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void a60MinuteLimitIncludes60(PlacementModel model) {
    road(new double[] {0, 60, 120.001}, 10, 100, 1000);

    Plan plan = placement().plan("P", model, List.of(0), 1);

    assertThat(plan.proposals().get(0).reached().persons()).isEqualTo(110);
    assertThat(placement().ways(0))
        .containsExactlyInAnyOrder(new ThemePlacement.Way(0, 1), new ThemePlacement.Way(1, 60));
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void moreSitesThanCandidatesAreAsManyAsCandidates(PlacementModel model) {
    road(new double[] {0, 500, 1000}, 10, 20, 30);

    Plan plan = placement().plan("P", model, all(), 20);

    assertThat(communes(plan)).containsExactly(2, 1, 0);
    assertThat(plan.candidates()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void aRadiusThatReachesNobodyProposesNothing(PlacementModel model) {
    road(new double[] {0, 500}, 10, 20);
    within = 61;

    Plan plan = placement().plan("P", model, all(), 2);

    assertThat(plan.status()).isEqualTo(PlacementStatus.OUT_OF_REACH);
    assertThat(plan.proposals()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void whereNobodyIsInNeedThereIsNoGap(PlacementModel model) {
    road(new double[] {0, 10}, 0, 0);

    Plan plan = placement().plan("P", model, all(), 2);

    assertThat(plan.status()).isEqualTo(PlacementStatus.NO_GAP);
    assertThat(plan.start()).isZero();
    assertThat(plan.proposals()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void noDataIsNeverCountedAsNoService(PlacementModel model) {
    // Given many of whom nothing is known beside a few without service
    road(new double[] {0, 500, 530}, 10_000, 20, 5_000);
    known[0] = false;
    known[2] = false;

    Plan plan = placement().plan("P", model, all(), 3);

    assertThat(communes(plan)).containsExactly(1);
    assertThat(plan.start()).isEqualTo(20);
    assertThat(plan.unknown()).isEqualTo(15_000);
    assertThat(plan.proposals().get(0).gain()).isEqualTo(20);
    assertThat(plan.proposals().get(0).reached().persons()).isEqualTo(5_020);
    assertThat(plan.proposals().get(0).reached().personsUnknown()).isEqualTo(5_000);
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void whereNothingIsKnownThereIsNoPlanAndNoClaimOfNoGap(PlacementModel model) {
    road(new double[] {0, 500}, 10, 20);
    Arrays.fill(known, false);

    Plan plan = placement().plan("P", model, all(), 2);

    assertThat(plan.status()).isEqualTo(PlacementStatus.NO_DATA);
    assertThat(plan.start()).isNaN();
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void whereNeedIsNotPublishedNothingIsProposed(PlacementModel model) {
    road(new double[] {0, 500}, Double.NaN, Double.NaN);

    assertThat(placement().plan("P", model, all(), 2).status())
        .isEqualTo(PlacementStatus.NEED_NOT_PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void peopleAcrossTheBorderCountWhereTheyReachTheSite(PlacementModel model) {
    // Given an area of the first two communes, the second within reach of the crowd outside
    road(new double[] {0, 70, 100}, 30, 20, 50);

    Plan plan = placement().plan("P", model, List.of(0, 1), 1);

    Proposal first = plan.proposals().get(0);
    assertThat(first.commune()).isEqualTo(1);
    assertThat(first.gain()).isEqualTo(70);
    assertThat(first.reached().personsInside()).isEqualTo(20);
    assertThat(first.reliefTotal()).isCloseTo(70, within(1e-9));
    assertThat(first.reliefInsideTotal()).isCloseTo(20, within(1e-9));
    assertThat(plan.start()).isEqualTo(50);
  }

  @Test
  void reachCountsThoseWithoutASiteInReach() {
    road(new double[] {0, 500}, 100, 20);
    served[0] = true;

    assertThat(communes(placement().plan("P", PlacementModel.REACH, all(), 2))).containsExactly(1);
    assertThat(communes(placement().plan("P", PlacementModel.RELIEF, all(), 2)))
        .containsExactly(0, 1);
  }

  @Test
  void aSiteRelievesAsManyAsItsPlacesCover() {
    // Given places for 30, and that half a place per person is full coverage
    road(new double[] {0, 500}, 100, 50);
    places = 30;
    tau = 0.5;

    Plan plan = placement().plan("P", PlacementModel.RELIEF, all(), 2);

    assertThat(placement().personsCovered()).isEqualTo(60);
    assertThat(plan.proposals()).extracting(Proposal::gain).containsExactly(60.0, 50.0);
    assertThat(plan.proposals().get(1).reliefTotal()).isCloseTo(110, within(1e-9));
  }

  @Test
  void theReliefIsThatOfAccessComputedAgain() {
    // Given that the near commune is nearly covered, so that its share of the places is lost
    road(new double[] {0, 45}, 100, 100);
    access[0] = 0.9;
    places = 61;

    Proposal only = placement().plan("P", PlacementModel.RELIEF, List.of(0), 1).proposals().get(0);

    // 61 places among 100 * 1 + 100 * .22 persons: half a place each, and .11 of one
    assertThat(only.gain()).isCloseTo(61, within(1e-9));
    assertThat(only.relief()).isCloseTo(100 * 0.1 + 100 * 0.11, within(1e-9));
  }

  @Test
  void theAlternativeIsWhatWouldComeInItsPlace() {
    road(new double[] {0, 500, 1000}, 10, 30, 20);

    List<Proposal> proposals = placement().plan("P", PlacementModel.RELIEF, all(), 3).proposals();

    assertThat(proposals.get(0).alternative()).contains(new Proposal.Alternative(2, 20, 20));
    assertThat(proposals.get(1).alternative()).map(Proposal.Alternative::commune).contains(0);
    assertThat(proposals.get(2).alternative()).isEmpty();
  }

  @Test
  void amongSitesThatWouldBeFullTheOneWithMostLeftInReachComesFirst() {
    road(new double[] {0, 500, 1000}, 100, 300, 200);
    places = 50;

    assertThat(communes(placement().plan("P", PlacementModel.RELIEF, all(), 2)))
        .containsExactly(1, 2);
  }

  @Test
  void aThemeWithoutATargetGroupHasReachAlone() {
    road(new double[] {0}, 100);
    kind = NeedKind.BASE;
    tau = Double.NaN;

    assertThat(placement().plan("P", PlacementModel.RELIEF, all(), 1).status())
        .isEqualTo(PlacementStatus.REACH_ONLY);
    Plan reach = placement().plan("P", PlacementModel.REACH, all(), 1);
    assertThat(reach.status()).isEqualTo(PlacementStatus.PLAN);
    assertThat(reach.proposals().get(0).relief()).isNaN();
  }

  @ParameterizedTest
  @EnumSource(PlacementModel.class)
  void aThemeWithoutADeclaredNeedHasNoPlan(PlacementModel model) {
    road(new double[] {0}, Double.NaN);
    kind = NeedKind.NONE;

    assertThat(placement().plan("P", model, all(), 1).status())
        .isEqualTo(PlacementStatus.NEED_NOT_DECLARED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0})
  void withoutAKnownCapacityThereIsNoReliefButReach(double unknown) {
    road(new double[] {0}, 100);
    places = unknown;

    assertThat(placement().plan("P", PlacementModel.RELIEF, all(), 1).status())
        .isEqualTo(PlacementStatus.CAPACITY_UNKNOWN);
    assertThat(placement().plan("P", PlacementModel.REACH, all(), 1).status())
        .isEqualTo(PlacementStatus.PLAN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void thePlanLiesBetweenItsGuaranteeAndTheBestPossible(long seed) {
    // Given a random road, and for each number of sites the best choice found by solving for it
    Random random = new Random(seed);
    road(
        random.doubles(14, 0, 900).toArray(),
        random.doubles(14, 1, 1000).map(Math::rint).toArray());
    Plan bounded = placement().plan("P", PlacementModel.REACH, all(), 6);
    exact = 14;
    Plan solved = placement().plan("P", PlacementModel.REACH, all(), 6);

    assertThat(communes(solved)).isEqualTo(communes(bounded));
    for (int i = 0; i < solved.proposals().size(); i++) {
      Proposal proposal = solved.proposals().get(i);
      assertThat(proposal.proven()).isTrue();
      assertThat(bounded.proposals().get(i).bestPossible())
          .isGreaterThanOrEqualTo(proposal.bestPossible() - 1e-6);
      assertThat(proposal.optimumShare()).isBetween(1 - 1 / Math.E, 1.0);
    }
  }

  private void road(double[] minutes, double... persons) {
    positions = minutes;
    need = persons;
    access = new double[persons.length];
    known = new boolean[persons.length];
    served = new boolean[persons.length];
    Arrays.fill(known, true);
  }

  private List<Integer> all() {
    return IntStream.range(0, need.length).boxed().toList();
  }

  private static List<Integer> communes(Plan plan) {
    return plan.proposals().stream().map(Proposal::commune).toList();
  }

  private ThemePlacement placement() {
    TravelPairs.Builder pairs = TravelPairs.builder(positions.length);
    for (int site = 0; site < positions.length; site++) {
      for (int commune = 0; commune < positions.length; commune++) {
        if (site != commune) {
          pairs.add(site, commune, Math.abs(positions[site] - positions[commune]));
        }
      }
    }
    double[] limits = new double[positions.length];
    double[] own = new double[positions.length];
    Arrays.fill(limits, LIMIT);
    Arrays.fill(own, within);
    return new ThemePlacement(
        kind,
        Catchments.travelled(pairs.build(), limits, own, StepDecay.ENHANCED),
        need,
        known,
        served,
        access,
        tau,
        places,
        new ExactLimit(exact));
  }
}
