package org.nasij.analytics.method.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCostTest {
  private static final MatchingParameters STANDARD = MatchingParameters.STANDARD;

  /** Ranks and confidence as in tables of the sign test. */
  @ParameterizedTest
  @CsvSource({
    "10, 2, 9, 0.978515625",
    "15, 4, 12, 0.96484375",
    "20, 6, 15, 0.95861053466796875",
    "25, 8, 18, 0.9567147493362427",
  })
  void theIntervalLiesBetweenTwoOrderStatistics(int n, int low, int high, double confidence) {
    double[] values = IntStream.rangeClosed(1, n).mapToDouble(i -> n + 1 - i).toArray();
    PlaceCost cost = PlaceCost.of(values, STANDARD).orElseThrow();
    assertThat(cost.low()).isEqualTo(low);
    assertThat(cost.high()).isEqualTo(high);
    assertThat(cost.median()).isEqualTo((n + 1) / 2.0);
    assertThat(cost.confidence()).isCloseTo(confidence, within(1e-12));
    assertThat(cost.flows()).isEqualTo(n);
  }

  @Test
  void nineFlowsGiveNoCost() {
    assertThat(PlaceCost.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, STANDARD)).isEmpty();
    assertThat(PlaceCost.of(new double[0], STANDARD)).isEmpty();
  }

  @Test
  void theIntervalHoldsTheMedianOfThePopulationAsOftenAsItSays() {
    Random random = new Random(3);
    int held = 0;
    for (int run = 0; run < 2_000; run++) {
      double[] sample = random.doubles(30).map(x -> Math.exp(4 * x)).toArray();
      PlaceCost cost = PlaceCost.of(sample, STANDARD).orElseThrow();
      if (cost.low() <= Math.exp(2) && Math.exp(2) <= cost.high()) {
        held++;
      }
    }
    assertThat(held / 2_000.0).isBetween(0.945, 0.985);
  }

  @Test
  void manyFlowsHaveANarrowInterval() {
    PlaceCost cost =
        PlaceCost.of(new Random(1).doubles(200_000, 1, 2).toArray(), STANDARD).orElseThrow();
    assertThat(cost.high() - cost.low()).isBetween(0.0, 0.01);
    assertThat(cost.confidence()).isBetween(0.95, 0.951);
  }

  @Test
  void aPlaceThatCostsNothingIsRefused() {
    assertThatThrownBy(() -> PlaceCost.of(new double[] {0, 1}, STANDARD))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
