package org.nasij.analytics.method.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nasij.analytics.method.SmallWorld.AS_OF;
import static org.nasij.analytics.method.SmallWorld.OWN_MINUTES;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.coverage.Confidence.Grade;
import org.nasij.analytics.method.coverage.ThemeFigures.TauKind;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Evidence;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.analytics.method.supply.UnreachableReason;
import org.nasij.geo.area.PlaceLevel;

/** Worlds small enough to compute by hand. */
class SmallWorldCoverageTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final double MINUTES_PER_KM = 60 * 1.4 / 45;

  private static Cell cell(CoverageResult result, String theme, String area) {
    return result.findCell(theme, Sector.ALL, area).orElseThrow();
  }

  private static Cell care(CoverageResult result, String area) {
    return cell(result, "care", area);
  }

  private static ThemeFigures figures(CoverageResult result, String theme) {
    return result.findFigures(theme, Sector.ALL).orElseThrow();
  }

  /** METHOD 2 and 3: weights 1, .68, .22 at M/3, 2M/3 and M, the same in both steps. */
  @ParameterizedTest(name = "b at {0} km: weight {1}")
  @CsvSource({"5, 1", "8, .68", "15, .22", "16.07142857142857, .22", "16.08, 0", "200, 0"})
  void accessFallsWithTravelTime(double km, double weight) {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", km, 200)
            .site("care", "a", 60)
            .inventory("MA")
            .run();

    double ratio = 60 / (100 + 200 * weight);
    assertThat(care(result, "a").reached().access()).isCloseTo(ratio, EXACT);
    assertThat(care(result, "b").reached().access()).isCloseTo(ratio * weight, EXACT);
    assertThat(care(result, "a").reached().minutesNearest()).isCloseTo(OWN_MINUTES, EXACT);
    if (weight > 0) {
      assertThat(care(result, "b").reached().minutesNearest())
          .isCloseTo(km * MINUTES_PER_KM, within(1e-6));
    } else {
      assertThat(care(result, "b").reached().minutesNearest()).isNaN();
    }
  }

  /** METHOD 2: the track to the road, 6 minutes per kilometre, for rural demand elsewhere only. */
  @Test
  void theTrackToTheRoadCountsFromElsewhere() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .census("a", "paved_road_km", 5)
            .commune("b", 5, 200)
            .census("b", "paved_road_km", 2)
            .site("care", "a", 60)
            .run();

    assertThat(care(result, "a").reached().minutesNearest()).isCloseTo(OWN_MINUTES, EXACT);
    assertThat(care(result, "b").reached().minutesNearest())
        .isCloseTo(12 + 5 * MINUTES_PER_KM, within(1e-6));
  }

  /** METHOD 2: d(a,a) is at most 2M/3, and any site inside a has it, however exactly placed. */
  @Test
  void noCommuneIsOutOfItsOwnReach() {
    CoverageResult result =
        new SmallWorld()
            .commune("P", "a", "rural", 0, 100, 9000)
            .activity(
                SmallWorld.at(
                    "x",
                    List.of("care"),
                    new RecordedPlace(
                        PlaceLevel.POINT, "a", null, new org.nasij.geo.coordinates.LonLat(-6, 33)),
                    50,
                    AS_OF))
            .run();

    assertThat(care(result, "a").reached().minutesNearest()).isCloseTo(20, EXACT);
    assertThat(care(result, "a").reached().access()).isCloseTo(0.5, EXACT);
    assertThat(care(result, "a").confidence().orElseThrow().grade()).isEqualTo(Grade.LOW);
  }

  /** METHOD 4: C = min(1, A / tau), gap = 100 (1 - C), U = N (1 - C). */
  @Test
  void gapsAreRelativeToTheMeanAccess() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 8, 200)
            .site("care", "a", 60)
            .inventory("P")
            .run();

    double access = 0.68 * 60 / 236;
    assertThat(figures(result, "care").tau()).isCloseTo(0.2, EXACT);
    assertThat(figures(result, "care").tauKind()).contains(TauKind.RELATIVE);
    assertThat(care(result, "a").reached().coverage()).isEqualTo(1);
    assertThat(care(result, "a").reached().gap()).isZero();
    assertThat(care(result, "b").reached().coverage()).isCloseTo(access / 0.2, EXACT);
    assertThat(care(result, "b").reached().unmet()).isCloseTo(200 * (1 - access / 0.2), EXACT);
    // Above the commune: 100 sum U / sum N, never a mean of percentages.
    for (String area : List.of("P", "R", "MA")) {
      assertThat(care(result, area).reached().gap())
          .isCloseTo(100 * 200 * (1 - access / 0.2) / 300, EXACT);
      assertThat(care(result, area).need()).isCloseTo(300, EXACT);
      assertThat(care(result, area).reached().access()).isCloseTo(0.2, EXACT);
    }
  }

  /** METHOD 4: the base edition's tau is frozen; growth shows. */
  @Test
  void theBaseEditionsTauIsUsed() {
    SmallWorld world = new SmallWorld().commune("a", 0, 100).site("care", "a", 20);

    assertThat(care(world.run(), "a").reached().gap()).isZero();
    assertThat(care(world.baseTau("care", 0.4).run(), "a").reached().gap()).isCloseTo(50, EXACT);
    assertThat(figures(world.run(), "care").tau()).isEqualTo(0.4);
    assertThat(care(world.site("care", "a", 10).run(), "a").reached().gap()).isCloseTo(25, EXACT);
  }

  @Test
  void aDeclaredNormComesFirst() {
    MethodParameters standard = MethodParameters.STANDARD;
    MethodParameters withNorm =
        new MethodParameters(
            standard.version(),
            standard.travel(),
            standard.decay(),
            java.util.Map.of("care", new MethodParameters.Norm(0.8, "An authority")),
            standard.evidenceMonths(),
            standard.inventoryMonths(),
            standard.imputationCases(),
            standard.gapEvidence(),
            standard.rankEvidence(),
            standard.gapKnownNeed(),
            standard.rankKnownNeed(),
            standard.confidence(),
            standard.deprivation(),
            standard.conservationTolerance());
    SmallWorld world =
        new SmallWorld().commune("a", 0, 100).site("care", "a", 20).baseTau("care", 0.4);

    CoverageResult result = CoverageModel.run(world.world(), withNorm);

    assertThat(figures(result, "care").tauKind()).contains(TauKind.NORM);
    assertThat(care(result, "a").reached().gap()).isCloseTo(75, EXACT);
  }

  /** Where nobody is in need nobody is beyond any capacity, whatever is recorded there. */
  @Test
  void whereNobodyIsInNeedThereIsNoGapAndNoRank() {
    // Given work in two communes of which one is known, and has nobody in need
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .census("a", "toilet_pct", 100)
            .commune("b", 50, 100)
            .inventory("a")
            .activity(SmallWorld.outreach("w", "works", 10, "P"))
            .run();

    Cell nobody = cell(result, "works", "a");
    assertThat(nobody.need()).isZero();
    assertThat(nobody.status()).isEqualTo(CellStatus.NO_NEED);
    assertThat(nobody.rank()).isEmpty();
    assertThat(nobody.reached().gap()).isNaN();
    assertThat(nobody.reached().unmet()).isNaN();
  }

  /** METHOD 4: A = 0 gives C = 0 even while tau is 0. */
  @Test
  void noAccessIsNoCoverageEvenWithoutAnySupply() {
    CoverageResult result =
        new SmallWorld().commune("a", 0, 100).commune("b", 50, 100).inventory("a").run();

    assertThat(figures(result, "care").tau()).isZero();
    assertThat(care(result, "a").reached().coverage()).isZero();
    assertThat(care(result, "a").reached().gap()).isEqualTo(100);
    assertThat(care(result, "a").knowledge().evidence()).isEqualTo(Evidence.NONE_CONFIRMED);
    // No data is never no service.
    assertThat(care(result, "b").status()).isEqualTo(CellStatus.NO_DATA);
    assertThat(care(result, "b").reached().gap()).isNaN();
    assertThat(care(result, "b").reached().unmet()).isNaN();
  }

  /** METHOD 4 and 7: a theme in which no capacity is known has no access and no gap. */
  @Test
  void withoutAnyKnownCapacityThereIsNoGap() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 50, 100)
            .site("care", "a", Double.NaN)
            .inventory("b")
            .run();

    for (String area : List.of("a", "b", "P")) {
      assertThat(care(result, area).status()).isEqualTo(CellStatus.CAPACITY_UNKNOWN);
      assertThat(care(result, area).reached().access()).isNaN();
      assertThat(care(result, area).reached().gap()).isNaN();
    }
    assertThat(care(result, "a").standing().supply()).isNaN();
    assertThat(care(result, "a").standing().activities()).isEqualTo(1);
    assertThat(care(result, "b").standing().supply()).isZero();
    assertThat(figures(result, "care").supply()).isNaN();
    assertThat(figures(result, "care").tau()).isNaN();
    assertThat(care(result, "a").reached().minutesNearest()).isCloseTo(OWN_MINUTES, EXACT);
  }

  /**
   * METHOD 7: E is the share of the catchment's need, weighted as access, in communes that are
   * active or none-confirmed; rank from .8, gap from .5.
   */
  @ParameterizedTest(name = "{0} and {1} persons: E(a) = {2}, {3}")
  @CsvSource({
    "100, 0,   1,                 RANKED",
    "400, 100, .8,                RANKED",
    "400, 110, .784313725490196,  UNRANKED",
    "100, 100, .5,                UNRANKED",
    "100, 110, .476190476190476,  NO_DATA",
  })
  void evidenceOfACatchment(double own, double other, double evidenceShare, CellStatus status) {
    CoverageResult result =
        new SmallWorld().commune("a", 0, own).commune("b", 5, other).site("care", "a", 60).run();

    assertThat(care(result, "a").knowledge().evidenceShare()).isCloseTo(evidenceShare, EXACT);
    assertThat(care(result, "a").status()).isEqualTo(status);
    assertThat(care(result, "a").knowledge().evidence()).isEqualTo(Evidence.ACTIVE);
    assertThat(care(result, "b").knowledge().evidence()).isEqualTo(Evidence.NO_DATA);
    assertThat(care(result, "a").knowledge().knownNeedShare())
        .isEqualTo(status == CellStatus.NO_DATA ? 0 : 1);
  }

  @Test
  void evidenceIsWeightedByTravelTime() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 8, 200)
            .commune("c", -15, 300)
            .inventory("a")
            .inventory("c")
            .run();

    // a sees itself fully, b at .68, c at .22.
    assertThat(care(result, "a").knowledge().evidenceShare())
        .isCloseTo((100 + 0.22 * 300) / (100 + 0.68 * 200 + 0.22 * 300), EXACT);
    // For a theme in place the catchment is the commune alone.
    assertThat(cell(result, "works", "a").knowledge().evidenceShare()).isEqualTo(1);
    assertThat(cell(result, "works", "b").knowledge().evidenceShare()).isZero();
    assertThat(cell(result, "works", "b").status()).isEqualTo(CellStatus.NO_DATA);
  }

  /** METHOD 3: supply in place reaches its declared communes only, in proportion to need. */
  @Test
  void supplyInPlaceIsDividedInProportionToNeed() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 1, 300)
            .commune("c", 2, 300)
            .activity(SmallWorld.outreach("x", "care", 40, "a", "b"))
            .inventory("MA")
            .run();

    assertThat(care(result, "a").reached().access()).isCloseTo(0.1, EXACT);
    assertThat(care(result, "b").reached().access()).isCloseTo(0.1, EXACT);
    assertThat(care(result, "c").reached().access()).isZero();
    assertThat(care(result, "a").standing().supply()).isCloseTo(10, EXACT);
    assertThat(care(result, "b").standing().supply()).isCloseTo(30, EXACT);
    assertThat(care(result, "a").reached().minutesNearest()).isNaN();
    assertThat(care(result, "P").standing().activities()).isEqualTo(1);
  }

  /** METHOD 2: known only by its province: in place over it, active in no single commune. */
  @Test
  void aSiteKnownByItsProvinceCountsThere() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 100, 300)
            .commune("Q", "q", "rural", 200, 100, 10)
            .activity(
                SmallWorld.at(
                    "x",
                    List.of("care"),
                    new RecordedPlace(PlaceLevel.PROVINCE, "P", null, null),
                    40,
                    AS_OF))
            .run();

    assertThat(care(result, "a").reached().access()).isCloseTo(0.1, EXACT);
    assertThat(care(result, "q").reached().access()).isZero();
    assertThat(care(result, "a").standing().activities()).isZero();
    assertThat(care(result, "a").status()).isEqualTo(CellStatus.NO_DATA);
    assertThat(care(result, "P").standing().activities()).isEqualTo(1);
    assertThat(care(result, "P").standing().sites()).isEqualTo(1);
    assertThat(care(result, "P").knowledge().evidence()).isEqualTo(Evidence.ACTIVE);
    assertThat(care(result, "P").status()).isEqualTo(CellStatus.NO_DATA);
    assertThat(care(result, "Q").knowledge().evidence()).isEqualTo(Evidence.NO_DATA);
  }

  /** METHOD 3: unreachable supply is listed, never dropped. */
  @Test
  void unreachableSupplyIsListedWithItsReason() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("empty", 200, 0)
            .site("care", "a", 60)
            .site("care", "empty", 5)
            .activity(
                SmallWorld.at(
                    "x1",
                    List.of("care"),
                    new RecordedPlace(PlaceLevel.OUTSIDE, null, null, null),
                    7,
                    AS_OF))
            .activity(SmallWorld.at("x2", List.of("care"), RecordedPlace.UNKNOWN, 11, AS_OF))
            .activity(
                SmallWorld.at(
                    "x3",
                    List.of("care"),
                    new RecordedPlace(PlaceLevel.REGION, "R", null, null),
                    13,
                    AS_OF))
            .activity(
                SmallWorld.at("x4", List.of("care"), RecordedPlace.UNKNOWN, 9, AS_OF.minusYears(3)))
            .run();

    assertThat(result.unreachable())
        .filteredOn(u -> u.theme().equals("care") && u.sector() == Sector.ALL)
        .containsExactly(
            new UnreachableSupply("care", Sector.ALL, "a1", 5, UnreachableReason.NO_DEMAND),
            new UnreachableSupply("care", Sector.ALL, "x1", 7, UnreachableReason.OUTSIDE),
            new UnreachableSupply("care", Sector.ALL, "x2", 11, UnreachableReason.UNPLACED),
            new UnreachableSupply(
                "care", Sector.ALL, "x3", 13, UnreachableReason.ONLY_REGION_OR_COUNTRY));
    assertThat(figures(result, "care").supply()).isEqualTo(96);
    assertThat(figures(result, "care").supplyReachable()).isEqualTo(60);
    assertThat(figures(result, "care").supplyUnreachable()).isEqualTo(36);
  }

  /** METHOD 7: stale supply is outside S and listed as an upper value. */
  @Test
  void staleSupplyIsShownAsTheFavourableLimit() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .site("care", "a", 20)
            .activity(SmallWorld.site("old", List.of("care"), "a", 10, AS_OF.minusMonths(25)))
            .baseTau("care", 0.4)
            .run();

    assertThat(care(result, "a").standing().supply()).isEqualTo(20);
    assertThat(care(result, "a").standing().staleSupply()).isEqualTo(10);
    assertThat(care(result, "a").standing().activities()).isEqualTo(1);
    assertThat(care(result, "a").reached().gap()).isCloseTo(50, EXACT);
    assertThat(care(result, "a").reached().gapWithStale()).isCloseTo(25, EXACT);
    assertThat(care(result, "P").reached().gapWithStale()).isCloseTo(25, EXACT);
  }

  /** METHOD 3: the default counts all providers, a switch shows associations alone. */
  @Test
  void associationsAloneAreHeldToTheSameStandard() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .site("care", "a", 10)
            .activity(SmallWorld.publicSite("x", "care", "a", 30))
            .run();
    Cell associations = result.findCell("care", Sector.ASSOCIATION, "a").orElseThrow();

    assertThat(care(result, "a").reached().gap()).isZero();
    assertThat(care(result, "a").standing().organizations()).isEqualTo(2);
    assertThat(associations.reached().access()).isCloseTo(0.1, EXACT);
    assertThat(associations.reached().gap()).isCloseTo(75, EXACT);
    assertThat(associations.standing().organizations()).isEqualTo(1);
    assertThat(result.findFigures("care", Sector.ASSOCIATION).orElseThrow().tau())
        .isEqualTo(figures(result, "care").tau());
  }

  /** METHOD 1: base themes have supply per need and no unmet need; none themes supply only. */
  @Test
  void themesWithoutATargetGroupHaveSupplyOnly() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 5, 300)
            .site("base", "a", 60)
            .site("none", "a", 60)
            .run();

    Cell base = cell(result, "base", "a");
    assertThat(base.status()).isEqualTo(CellStatus.SUPPLY_ONLY);
    assertThat(base.supplyPerNeed()).isCloseTo(0.6, EXACT);
    assertThat(base.reached().access()).isCloseTo(0.15, EXACT);
    assertThat(List.of(base.reached().coverage(), base.reached().gap(), base.reached().unmet()))
        .containsOnly(Double.NaN);
    assertThat(base.rank()).isEmpty();
    Cell none = cell(result, "none", "a");
    assertThat(none.status()).isEqualTo(CellStatus.SUPPLY_ONLY);
    assertThat(none.need()).isNaN();
    assertThat(none.supplyPerNeed()).isNaN();
    assertThat(none.reached().access()).isNaN();
    assertThat(none.reached().minutesNearest()).isCloseTo(OWN_MINUTES, EXACT);
    assertThat(figures(result, "base").tau()).isNaN();
    assertThat(figures(result, "base").conservationError()).isLessThan(1e-12);
    assertThat(figures(result, "none").conservationError()).isNaN();
  }

  /** METHOD 1: communes without rates read "need not published": no gap, no rank. */
  @Test
  void communesWithoutRatesHaveNoGap() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("silent", 5, 1000)
            .unpublished("silent")
            .site("care", "a", 60)
            .inventory("P")
            .run();

    assertThat(care(result, "silent").status()).isEqualTo(CellStatus.NEED_NOT_PUBLISHED);
    assertThat(care(result, "silent").need()).isNaN();
    assertThat(care(result, "silent").reached().gap()).isNaN();
    assertThat(care(result, "silent").rank()).isEmpty();
    assertThat(care(result, "a").reached().access()).isCloseTo(0.6, EXACT);
    assertThat(care(result, "P").need()).isEqualTo(100);
    assertThat(care(result, "P").status()).isEqualTo(CellStatus.RANKED);
  }

  /** METHOD 4: above the commune, below .8 of N no rank, below .5 no gap. */
  @ParameterizedTest(name = "{0} of {1} known: {2}")
  @CsvSource({"800, 200, RANKED", "790, 210, UNRANKED", "500, 500, UNRANKED", "490, 510, NO_DATA"})
  void theKnownShareOfTheNeedDecidesAboveTheCommune(
      double known, double unknown, CellStatus status) {
    CoverageResult result =
        new SmallWorld().commune("a", 0, known).commune("b", 100, unknown).inventory("a").run();

    Cell province = care(result, "P");
    assertThat(province.status()).isEqualTo(status);
    assertThat(province.knowledge().knownNeedShare()).isCloseTo(known / 1000, EXACT);
    assertThat(province.knowledge().evidenceShare()).isCloseTo(known / 1000, EXACT);
    assertThat(province.reached().gap())
        .isEqualTo(Double.valueOf(status == CellStatus.NO_DATA ? Double.NaN : 100));
    assertThat(province.reached().unmet())
        .isEqualTo(Double.valueOf(status == CellStatus.NO_DATA ? Double.NaN : known));
    assertThat(province.knowledge())
        .matches(k -> k.communesNoneConfirmed() == 1 && k.communesNoData() == 1);
    // The country is in no list.
    assertThat(care(result, "MA").rank()).isEmpty();
  }

  /** METHOD 6: urban and rural lists stand apart. */
  @Test
  void urbanAndRuralCommunesAreRankedApart() {
    CoverageResult result =
        new SmallWorld()
            .commune("r1", 0, 100)
            .commune("r2", 100, 1000)
            .commune("P", "u1", "urban", 200, 10_000, 5)
            .commune("Q", "q1", "rural", 300, 500, 5)
            .inventory("MA")
            .run();

    assertThat(care(result, "r2").rank().orElseThrow().position()).isEqualTo(1);
    assertThat(care(result, "q1").rank().orElseThrow().position()).isEqualTo(2);
    assertThat(care(result, "r1").rank().orElseThrow().position()).isEqualTo(3);
    assertThat(care(result, "r1").rank().orElseThrow().of()).isEqualTo(3);
    assertThat(care(result, "u1").rank().orElseThrow().of()).isEqualTo(1);
    assertThat(care(result, "P").rank().orElseThrow().of()).isEqualTo(2);
    // P = 100 (gap/100 * D * V)^(1/3), V against the largest need of the level.
    Cell r1 = care(result, "r1");
    assertThat(r1.priority())
        .isCloseTo(100 * Math.cbrt(r1.deprivation() * Math.log(101) / Math.log(10_001)), EXACT);
  }

  /** METHOD 6: the province's D is the need-weighted mean. */
  @Test
  void deprivationAboveTheCommuneIsWeightedByNeed() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .commune("b", 100, 300)
            .census("b", "no_schooling_pct", 58)
            .run();

    double a = care(result, "a").deprivation();
    double b = care(result, "b").deprivation();
    assertThat(b).isGreaterThan(a);
    assertThat(care(result, "P").deprivation()).isCloseTo((100 * a + 300 * b) / 400, EXACT);
    // works needs those without toilets, so toilets are no part of its D.
    assertThat(cell(result, "works", "a").deprivation()).isNotEqualTo(a);
  }

  /** METHOD 7: the share of the supply in reach that is imputed. */
  @Test
  void imputedSupplyIsFlaggedWhereItArrives() {
    CoverageResult result =
        new SmallWorld()
            .commune("a", 0, 100)
            .site("care", "a", 30)
            .site("care", "a", 10)
            .site("care", "a", Double.NaN)
            .run();

    // The median of 30 and 10 is 20, of 60 in all.
    assertThat(care(result, "a").reached().imputedShare()).isCloseTo(1.0 / 3, EXACT);
    assertThat(care(result, "a").confidence().orElseThrow().reasons())
        .contains(Confidence.Reason.IMPUTED_MUCH);
    assertThat(care(result, "P").reached().imputedShare()).isCloseTo(1.0 / 3, EXACT);
  }

  @Test
  void nothingReadsTheClock() {
    SmallWorld world =
        new SmallWorld()
            .commune("a", 0, 100)
            .activity(SmallWorld.site("x", List.of("care"), "a", 10, AS_OF.minusMonths(24)));

    CoverageWorld now = world.world();
    CoverageWorld later =
        new CoverageWorld(
            AS_OF.plusDays(1),
            now.areas(),
            now.census(),
            now.themes(),
            now.activities(),
            now.inventories(),
            now.baseTau());

    assertThat(care(CoverageModel.run(now, MethodParameters.STANDARD), "a").knowledge().evidence())
        .isEqualTo(Evidence.ACTIVE);
    assertThat(
            care(CoverageModel.run(later, MethodParameters.STANDARD), "a").knowledge().evidence())
        .isEqualTo(Evidence.STALE);
  }
}
