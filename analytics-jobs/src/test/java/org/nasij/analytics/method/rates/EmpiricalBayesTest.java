package org.nasij.analytics.method.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.spatial.Neighbours;

class EmpiricalBayesTest {
  @Test
  void theFormulaByHand() {
    // m = 30/300 = .1; v = (100 * .0081 + 200 * .002025) / 300 - .1 / 150 = .00405 - .000666...
    double v = (100 * .09 * .09 + 200 * .045 * .045) / 300 - .1 / 150;
    double first = .1 + (.19 - .1) * v / (v + .1 / 100);
    assertThat(EmpiricalBayes.smooth(new double[] {19, 11}, new double[] {100, 200})[0])
        .isCloseTo(first, within(1e-15));
  }

  @Test
  void lessVariationThanChanceGivesTheMeanEverywhere() {
    assertThat(EmpiricalBayes.smooth(new double[] {10, 21}, new double[] {100, 200}))
        .containsOnly(31 / 300.0);
  }

  @Test
  void noEventsGiveZeroAndNoNaN() {
    assertThat(EmpiricalBayes.smooth(new double[] {0, 0}, new double[] {5, 7})).containsOnly(0);
  }

  @Test
  void whereAllAreNeighboursTheSpatialKindIsTheGlobalOne() {
    double[] events = {9, 1, 30};
    double[] base = {50, 60, 90};
    Neighbours all = new Neighbours(List.of(Set.of(1, 2), Set.of(0, 2), Set.of(0, 1)));
    assertThat(EmpiricalBayes.smooth(events, base, all))
        .containsExactly(EmpiricalBayes.smooth(events, base), within(1e-15));
  }

  @Test
  void anIslandIsItsOwnMean() {
    Neighbours none = new Neighbours(List.of(Set.of(), Set.of()));
    assertThat(EmpiricalBayes.smooth(new double[] {9, 1}, new double[] {10, 10}, none))
        .containsExactly(.9, .1);
  }
}
