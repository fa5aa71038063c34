package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.SmallWorld;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.declaration.MethodDeclaration;
import org.nasij.analytics.method.declaration.MethodDeclarations;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.Settlement;
import org.nasij.geo.reference.ReferenceFiles;

/** What each fifth of the persons in need has. */
class EquityFifthTest {
  /** Ten villages of 100 persons, far apart, each more deprived than the one before. */
  private static SmallWorld villages() {
    SmallWorld world = new SmallWorld();
    for (int i = 0; i < 10; i++) {
      world
          .commune("v" + i, 100 * i, 100)
          .census("v" + i, "no_schooling_pct", 30 + 2 * i)
          .inventory("v" + i);
    }
    return world;
  }

  private static List<Cell> cells(SmallWorld world) {
    return world.run().cells().stream()
        .filter(cell -> cell.theme().equals("care") && cell.sector() == Sector.ALL)
        .toList();
  }

  @Test
  void eachFifthHoldsAFifthOfTheNeedAndWhatIsThere() {
    // Given 30 places and 500 dirhams in the most deprived village, 50 places in the least
    List<Cell> cells = cells(villages().site("care", "v9", 30).site("care", "v0", 50));
    // When
    List<EquityFifth> fifths = EquityFifth.of(cells, Map.of("v9", 500.0, "v1", 100.0));
    // Then
    assertThat(fifths).hasSize(5).allMatch(fifth -> fifth.settlement() == Settlement.RURAL);
    assertThat(fifths).extracting(EquityFifth::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(fifths).allMatch(f -> f.communes() == 2 && f.need() == 200 && f.knownNeed() == 200);
    assertThat(fifths.get(0).places()).isCloseTo(30, within(1e-9));
    assertThat(fifths.get(2).places()).isZero();
    assertThat(fifths.get(4).places()).isCloseTo(50, within(1e-9));
    assertThat(fifths)
        .extracting(EquityFifth::funding)
        .containsExactly(500.0, 0.0, 0.0, 0.0, 100.0);
  }

  @Test
  void aVillageNobodyReportedOnCountsAsNeedAndAsNothingElse() {
    List<Cell> cells = cells(villages().commune("w", 5000, 100).site("care", "v9", 30));
    List<EquityFifth> fifths = EquityFifth.of(cells, Map.of());
    assertThat(fifths.stream().mapToDouble(EquityFifth::need).sum()).isEqualTo(1100);
    assertThat(fifths.stream().mapToDouble(EquityFifth::knownNeed).sum()).isEqualTo(1000);
  }

  @Test
  void townsAreCutApartAndALargeOneLeavesFifthsEmpty() {
    List<Cell> cells =
        cells(
            villages()
                .commune("Q", "city", "urban", 3000, 9000, 10)
                .commune("Q", "town", "urban", 4000, 1000, 10)
                .census("town", "no_schooling_pct", 16));
    List<EquityFifth> urban =
        EquityFifth.of(cells, Map.of()).stream()
            .filter(fifth -> fifth.settlement() == Settlement.URBAN)
            .toList();
    // The middle person of the city stands at .45 of the need, that of the town at .95
    assertThat(urban).extracting(EquityFifth::number).containsExactly(3, 5);
    assertThat(urban).extracting(EquityFifth::need).containsExactly(9000.0, 1000.0);
  }

  @Test
  void theirNumberIsDeclared() {
    List<MethodDeclaration> declared =
        new ArrayList<>(MethodDeclarations.of(MethodParameters.STANDARD, ReferenceFiles.themes()));
    declared.removeIf(setting -> !setting.name().equals("equity.fifths"));
    assertThat(declared)
        .extracting(MethodDeclaration::value)
        .containsExactly(Integer.toString(EquityFifth.COUNT));
  }
}
