package org.nasij.analytics.method.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InequalityTest {
  @Test
  void equalValuesHaveNone() {
    double[] equal = {3, 3, 3, 3};
    assertThat(Inequality.gini(equal)).isCloseTo(0, within(1e-15));
    assertThat(Inequality.theil(equal)).isCloseTo(0, within(1e-15));
    assertThat(Inequality.concentration(equal, new double[] {4, 1, 2, 3}))
        .isCloseTo(0, within(1e-15));
  }

  @Test
  void allWithOneIsTheMost() {
    double[] one = {0, 0, 0, 8};
    assertThat(Inequality.gini(one)).isCloseTo(.75, within(1e-15));
    assertThat(Inequality.theil(one)).isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void concentrationOverTheValuesThemselvesIsTheGini() {
    double[] x = new Random(1).doubles(200).toArray();
    assertThat(Inequality.concentration(x, x)).isCloseTo(Inequality.gini(x), within(1e-12));
    double[] reversed = Arrays.stream(x).map(v -> -v).toArray();
    assertThat(Inequality.concentration(x, reversed)).isCloseTo(-Inequality.gini(x), within(1e-12));
  }

  @Test
  void sharedRanksAreAveraged() {
    assertThat(Inequality.concentration(new double[] {1, 5, 9}, new double[] {2, 2, 2}))
        .isCloseTo(0, within(1e-15));
  }

  @Test
  void theScaleDoesNotMatter() {
    double[] x = new Random(2).doubles(100).toArray();
    double[] tenfold = Arrays.stream(x).map(v -> 10 * v).toArray();
    assertThat(Inequality.gini(tenfold)).isCloseTo(Inequality.gini(x), within(1e-12));
    assertThat(Inequality.theil(tenfold)).isCloseTo(Inequality.theil(x), within(1e-12));
  }
}
