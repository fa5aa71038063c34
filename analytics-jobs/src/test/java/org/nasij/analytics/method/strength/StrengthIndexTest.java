package org.nasij.analytics.method.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthIndexTest {
  private static final Set<Stream> ALL = EnumSet.allOf(Stream.class);

  private static Map<Stream, Double> ratios(double service, double funding, double volunteers) {
    return Map.of(Stream.SERVICE, service, Stream.FUNDING, funding, Stream.VOLUNTEERS, volunteers);
  }

  @ParameterizedTest
  @CsvSource({
    // All as the reference: 100. All empty: the floor.
    "1,    1,    1,    100",
    "0,    0,    0,    1",
    // sqrt(.25) of the services alone.
    "0.25, 1,    1,    50",
    // .01^.2 = 10^-.4
    "1,    1,    0,    39.810717055349734",
    // .25^.5 * .001^... floored to .01^.3 = 10^-.6, times .04^.2
    "0.25, 0.001, 0.04, 6.597539553864471",
  })
  void isTheWeightedGeometricMeanWithAFloor(
      double service, double funding, double volunteers, double expected) {
    double index =
        StrengthIndex.of(ratios(service, funding, volunteers), StreamWeights.STANDARD, ALL);

    assertThat(index).isCloseTo(expected, within(1e-12 * expected));
  }

  @Test
  void aStreamThatIsOutForTheCountryLeavesItsWeightToTheOthers() {
    double index =
        StrengthIndex.of(
            ratios(Double.NaN, 0.25, 1),
            StreamWeights.STANDARD,
            EnumSet.of(Stream.FUNDING, Stream.VOLUNTEERS));

    // .25^(.3/.5)
    assertThat(index).isCloseTo(100 * Math.pow(0.25, 0.6), within(1e-12));
  }

  @Test
  void whatIsNotKnownInOneAreaIsNotLeftOutThere() {
    assertThat(StrengthIndex.of(ratios(Double.NaN, 1, 1), StreamWeights.STANDARD, ALL)).isNaN();
    assertThat(StrengthIndex.of(ratios(1, 1, 1), StreamWeights.STANDARD, Set.of())).isNaN();
  }

  @Test
  void aStreamWithoutWeightNeedNotBeKnown() {
    double index = StrengthIndex.of(ratios(Double.NaN, 0.25, 1), new StreamWeights(0, 1, 0), ALL);

    assertThat(index).isCloseTo(25, within(1e-12));
  }

  @Test
  void staysWithinItsRatiosRisesWithEachAndTakesWeightsOfAnySize() {
    Random random = new Random(5);
    for (int draw = 0; draw < 1_000; draw++) {
      double[] r = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
      StreamWeights weights =
          new StreamWeights(random.nextDouble(), random.nextDouble(), random.nextDouble());
      double index = StrengthIndex.of(ratios(r[0], r[1], r[2]), weights, ALL);
      double low = Math.max(StrengthIndex.FLOOR, Math.min(r[0], Math.min(r[1], r[2])));
      double high = Math.max(StrengthIndex.FLOOR, Math.max(r[0], Math.max(r[1], r[2])));
      StreamWeights half =
          new StreamWeights(weights.service() / 2, weights.funding() / 2, weights.volunteers() / 2);

      assertThat(index).isBetween(100 * low * (1 - 1e-12), 100 * high * (1 + 1e-12));
      assertThat(StrengthIndex.of(ratios(Math.min(1, r[0] + 0.1), r[1], r[2]), weights, ALL))
          .isGreaterThanOrEqualTo(index);
      assertThat(StrengthIndex.of(ratios(r[0], r[1], r[2]), half, ALL))
          .isCloseTo(index, within(1e-12 * index));
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0.5, 0.5", "1.1, 0.5, 0.5", "0, 0, 0", "NaN, 1, 1"})
  void refusesWeightsThatAreNone(double service, double funding, double volunteers) {
    assertThatThrownBy(() -> new StreamWeights(service, funding, volunteers))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"5, 10, 0.5", "20, 10, 1", "0, 10, 0", "5, 0, NaN", "NaN, 10, NaN", "5, NaN, NaN"})
  void aRatioIsAtMostOneAndNeedsAReference(double value, double reference, double ratio) {
    assertThat(StrengthIndex.ratio(value, reference)).isEqualTo(Double.valueOf(ratio));
  }
}
