package org.nasij.analytics.method.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nasij.analytics.method.SmallWorld.AS_OF;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.need.Demand;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.RecordedPlace;
import org.nasij.analytics.method.supply.Supply;
import org.nasij.geo.area.PlaceLevel;

/** Evidence of a cell (METHOD 7), in communes a and b of province P and q of Q. */
class CellEvidenceTest {
  private static final Demand DEMAND =
      new SmallWorld()
          .commune("a", 0, 100)
          .commune("b", 10, 200)
          .commune("Q", "q", "rural", 40, 300, 10)
          .demand();
  private static final LocalDate STALE = AS_OF.minusMonths(25);

  private static List<Evidence> evidence(List<Inventory> inventories, Activity... activities) {
    Supply supply = new Supply(AS_OF, DEMAND, SmallWorld.themes(), List.of(activities), 24, 10);
    CellEvidence evidence =
        new CellEvidence("care", AS_OF, DEMAND, supply.entries("care"), inventories, 24);
    return List.of(evidence.cell(0), evidence.cell(1), evidence.cell(2));
  }

  private static Inventory inventory(String areaCode, LocalDate conductedOn, String... themes) {
    return new Inventory("i", areaCode, Set.of(themes), conductedOn);
  }

  private static Activity site(String commune, LocalDate evidenceOn) {
    return SmallWorld.site("x-" + commune + evidenceOn, List.of("care"), commune, 1, evidenceOn);
  }

  @Test
  void withoutRecordsNothingIsKnown() {
    assertThat(evidence(List.of())).containsOnly(Evidence.NO_DATA);
  }

  @Test
  void anActivityMakesItsOwnCellActiveOrStale() {
    assertThat(evidence(List.of(), site("a", AS_OF), site("b", STALE)))
        .containsExactly(Evidence.ACTIVE, Evidence.STALE, Evidence.NO_DATA);
    assertThat(evidence(List.of(), site("a", AS_OF), site("a", STALE)))
        .containsExactly(Evidence.ACTIVE, Evidence.NO_DATA, Evidence.NO_DATA);
  }

  @Test
  void anInventoryConfirmsItsCellsWithoutCurrentActivity() {
    assertThat(evidence(List.of(inventory("P", AS_OF)), site("a", AS_OF), site("b", STALE)))
        .containsExactly(Evidence.ACTIVE, Evidence.NONE_CONFIRMED, Evidence.NO_DATA);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "MA, NONE_CONFIRMED, NONE_CONFIRMED, NONE_CONFIRMED",
    "R,  NONE_CONFIRMED, NONE_CONFIRMED, NONE_CONFIRMED",
    "P,  NONE_CONFIRMED, NONE_CONFIRMED, NO_DATA",
    "b,  NO_DATA,        NONE_CONFIRMED, NO_DATA",
  })
  void inventoriesAreOfAnyLevel(String areaCode, Evidence a, Evidence b, Evidence q) {
    assertThat(evidence(List.of(inventory(areaCode, AS_OF)))).containsExactly(a, b, q);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-06-30, NONE_CONFIRMED", "2024-06-30, NONE_CONFIRMED", "2024-06-29, NO_DATA"})
  void inventoriesHoldFor24Months(LocalDate conductedOn, Evidence expected) {
    assertThat(evidence(List.of(inventory("a", conductedOn)))).first().isEqualTo(expected);
  }

  @Test
  void anInventorySpeaksOfItsThemesOnly() {
    assertThat(evidence(List.of(inventory("a", AS_OF, "works"))))
        .first()
        .isEqualTo(Evidence.NO_DATA);
    assertThat(evidence(List.of(inventory("a", AS_OF, "works", "care"))))
        .first()
        .isEqualTo(Evidence.NONE_CONFIRMED);
  }

  /** METHOD 2: a site known only by its province makes no single cell active. */
  @Test
  void aCoarsePlaceMakesNoCellActive() {
    Activity coarse =
        SmallWorld.at(
            "x",
            List.of("care"),
            new RecordedPlace(PlaceLevel.PROVINCE, "P", null, null),
            1,
            AS_OF);

    assertThat(evidence(List.of(), coarse)).containsOnly(Evidence.NO_DATA);
    assertThat(evidence(List.of(), SmallWorld.outreach("y", "care", 1, "a", "Q")))
        .containsExactly(Evidence.ACTIVE, Evidence.NO_DATA, Evidence.NO_DATA);
  }
}
