package org.nasij.analytics.method.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.coverage.Cell.Knowledge;
import org.nasij.analytics.method.coverage.Cell.Reached;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/** What holds in every world, on seeded random ones over the real areas. */
class CoverageModelTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void accessAddsUpToTheReachableSupply(long seed) {
    CoverageResult result =
        CoverageModel.run(RandomWorld.of(seed, 2000), MethodParameters.STANDARD);

    for (Theme theme : RandomWorld.THEMES.list()) {
      for (Sector sector : Sector.values()) {
        ThemeFigures figures = result.findFigures(theme.code(), sector).orElseThrow();
        double places =
            result.cells().stream()
                .filter(c -> c.theme().equals(theme.code()) && c.sector() == sector)
                .filter(c -> c.area().settlement().isPresent() && c.need() > 0)
                .mapToDouble(c -> c.need() * c.reached().access())
                .sum();
        double unreachable =
            result.unreachable().stream()
                .filter(u -> u.theme().equals(theme.code()) && u.sector() == sector)
                .mapToDouble(UnreachableSupply::supply)
                .sum();

        assertThat(figures.supplyReachable() + figures.supplyUnreachable())
            .isEqualTo(figures.supply());
        assertThat(unreachable).isEqualTo(figures.supplyUnreachable());
        if (theme.needKind() == NeedKind.NONE) {
          assertThat(figures.conservationError()).isNaN();
        } else {
          assertThat(figures.supplyReachable()).isPositive();
          assertThat(figures.conservationError()).isLessThanOrEqualTo(1e-12);
          assertThat(Math.abs(places / figures.supplyReachable() - 1)).isLessThanOrEqualTo(1e-12);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7})
  void everyFigureIsInItsRange(long seed) {
    CoverageResult result = CoverageModel.run(RandomWorld.of(seed, 600), MethodParameters.STANDARD);

    assertThat(result.cells()).hasSize(1626 * 16 * 2);
    for (Cell cell : result.cells()) {
      Reached reached = cell.reached();
      Knowledge knowledge = cell.knowledge();
      inRange(cell, reached.coverage(), 1);
      inRange(cell, reached.gap(), 100);
      inRange(cell, reached.gapWithStale(), 100);
      inRange(cell, reached.imputedShare(), 1);
      inRange(cell, reached.access(), Double.MAX_VALUE);
      inRange(cell, reached.minutesNearest(), 120);
      inRange(cell, cell.deprivation(), 1);
      inRange(cell, cell.priority(), 100);
      inRange(cell, knowledge.evidenceShare(), 1);
      inRange(cell, knowledge.knownNeedShare(), 1);
      inRange(cell, cell.standing().supply(), Double.MAX_VALUE);
      inRange(cell, cell.standing().staleSupply(), Double.MAX_VALUE);
      assertThat(cell.status().hasGap())
          .as("%s", cell)
          .isEqualTo(!Double.isNaN(reached.gap()))
          .isEqualTo(!Double.isNaN(reached.coverage()))
          .isEqualTo(!Double.isNaN(reached.unmet()))
          .isEqualTo(!Double.isNaN(cell.priority()))
          .isEqualTo(cell.confidence().isPresent());
      assertThat(cell.rank().isPresent()).isEqualTo(cell.status() == CellStatus.RANKED);
      if (cell.status().hasGap()) {
        assertThat(reached.gapWithStale()).isLessThanOrEqualTo(reached.gap());
        assertThat(reached.unmet()).isBetween(0.0, cell.need());
        assertThat(knowledge.knownNeedShare()).isGreaterThanOrEqualTo(0.5);
      }
    }
  }

  private static void inRange(Cell cell, double value, double most) {
    if (!Double.isNaN(value) && !DoubleStream.of(value).allMatch(v -> v >= 0 && v <= most)) {
      throw new AssertionError(value + " is not in 0.." + most + ": " + cell);
    }
  }
}
