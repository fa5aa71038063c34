package org.nasij.analytics.method.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.access.StepDecay.Band;

/**
 * Three tracts with known answers (PySAL access, tests/test_hospital_example.py): each is demand
 * and site; costs are 1 within a tract, and given into 3, out of 3 and between 1 and 2.
 */
class FloatingCatchmentTest {
  private static final double[] POPULATION = {100, 50, 10};
  private static final double[] DOCTORS = {15, 20, 100};

  private static TravelPairs pairs(double into, double out, double cross) {
    double[][] cost = {{1, cross, into}, {cross, 1, into}, {out, out, 1}};
    TravelPairs.Builder pairs = TravelPairs.builder(3);
    for (int area = 0; area < 3; area++) {
      for (int site = 0; site < 3; site++) {
        pairs.add(site, area, cost[area][site]);
      }
    }
    return pairs.build();
  }

  private static double[] limits(double minutes) {
    return new double[] {minutes, minutes, minutes};
  }

  private static double people(double[] access) {
    double sum = 0;
    for (int area = 0; area < access.length; area++) {
      sum += access[area] * POPULATION[area];
    }
    return sum;
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "40, 40, 80, .15,           .4,            10",
    "20, 40, 80, .757142857143, 1.007142857143, .892857142857",
    "40, 20, 80, .140449438202, .352112676056, 10.334942237696",
    "20, 20, 40, .747592295345, .959255533199, 1.227799380553",
  })
  void enhancedTwoStep(
      double into, double out, double cross, double first, double second, double third) {
    FloatingCatchment catchment =
        new FloatingCatchment(pairs(into, out, cross), POPULATION, limits(30), StepDecay.ENHANCED);

    double[] access = catchment.access(DOCTORS);

    assertThat(access).containsExactly(new double[] {first, second, third}, within(1e-9));
    assertThat(people(access)).isCloseTo(135, within(1e-10));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "40, 40, 80, .33144411698,  .579828132067, 7.286418169863",
    "20, 40, 80, .435340220876, .683724235963, 5.727976611421",
    "40, 20, 80, .331071913161, .577857785779, 7.299991939492",
    "20, 20, 40, .442568395399, .666758279966, 5.740524646185",
  })
  void anyDecayWillDo(
      double into, double out, double cross, double first, double second, double third) {
    Decay inverse = (minutes, limit) -> minutes <= limit ? 1 / minutes : 0;
    FloatingCatchment catchment =
        new FloatingCatchment(pairs(into, out, cross), POPULATION, limits(61), inverse);

    double[] access = catchment.access(DOCTORS);

    assertThat(access).containsExactly(new double[] {first, second, third}, within(1e-9));
    assertThat(people(access)).isCloseTo(135, within(1e-10));
  }

  @ParameterizedTest(name = "{0} of 30 minutes: {1}")
  @CsvSource({
    "0, 1",
    "10, 1",
    "10.0000000001, 1",
    "10.001, .68",
    "20, .68",
    "20.001, .22",
    "30, .22",
    "30.001, 0",
    "1000, 0"
  })
  void bandsIncludeTheirEnds(double minutes, double weight) {
    assertThat(StepDecay.ENHANCED.weight(minutes, 30)).isEqualTo(weight);
  }

  @Test
  void twoThirdsOfAnyCatchmentAreInTheSecondBand() {
    for (double limit = 1; limit <= 240; limit += 0.1) {
      assertThat(StepDecay.ENHANCED.weight(2.0 / 3 * limit, limit)).isEqualTo(0.68);
      assertThat(StepDecay.ENHANCED.weight(limit / 3, limit)).isEqualTo(1);
      assertThat(StepDecay.ENHANCED.weight(limit, limit)).isEqualTo(0.22);
    }
  }

  @Test
  void bandsThatDoNotRiseToTheCatchmentAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new StepDecay(List.of(new Band(0.5, 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StepDecay(List.of(new Band(0.5, 1), new Band(0.4, 1))));
    assertThatIllegalArgumentException().isThrownBy(() -> new StepDecay(List.of(new Band(1, 2))));
  }

  @Test
  void thoseWhoDoNotTravelReachNothing() {
    double[] limits = {30, Double.NaN, 30};

    FloatingCatchment catchment =
        new FloatingCatchment(pairs(1, 1, 1), POPULATION, limits, StepDecay.ENHANCED);

    assertThat(catchment.access(DOCTORS)[1]).isZero();
    assertThat(catchment.reachableDemand(0)).isEqualTo(110);
  }

  @Test
  void supplyWithoutDemandInReachAddsNothing() {
    FloatingCatchment catchment =
        new FloatingCatchment(
            pairs(40, 40, 40), new double[] {0, 50, 10}, limits(30), StepDecay.ENHANCED);

    assertThat(catchment.reachableDemand(0)).isZero();
    assertThat(catchment.access(DOCTORS)).containsExactly(0, 0.4, 10);
  }

  @Test
  void pairsComeOutInOrder() {
    TravelPairs pairs =
        TravelPairs.builder(2).add(1, 2, 5).add(0, 1, 4).add(1, 0, 3).add(0, 0, 9).build();

    assertThat(describe(pairs)).isEqualTo("0-0:9.0 0-1:4.0 1-0:3.0 1-2:5.0");
  }

  private static String describe(TravelPairs pairs) {
    StringBuilder text = new StringBuilder();
    for (int location = 0; location < pairs.locations(); location++) {
      for (int pair = pairs.first(location); pair < pairs.first(location + 1); pair++) {
        text.append(location + "-" + pairs.area(pair) + ":" + pairs.minutes(pair) + " ");
      }
    }
    return text.toString().strip();
  }

  @Test
  void wrongPairsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TravelPairs.builder(1).add(1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> TravelPairs.builder(1).add(0, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> TravelPairs.builder(1).add(0, 0, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TravelPairs.builder(1).add(0, 0, Double.NaN));
  }

  @Test
  void manyPairsKeepSupply() {
    Random random = new Random(3);
    int sites = 300;
    int areas = 400;
    TravelPairs.Builder builder = TravelPairs.builder(sites);
    for (int site = 0; site < sites; site++) {
      for (int area = 0; area < areas; area += 1 + random.nextInt(9)) {
        builder.add(site, area, random.nextDouble() * 40);
      }
    }
    double[] demand = random.doubles(areas, 0, 1e5).toArray();
    double[] limits = new double[areas];
    Arrays.setAll(limits, i -> random.nextBoolean() ? 15 : 30);
    double[] supply = random.doubles(sites, 0, 1e3).toArray();
    FloatingCatchment catchment =
        new FloatingCatchment(builder.build(), demand, limits, StepDecay.ENHANCED);

    double[] access = catchment.access(supply);

    double given = 0;
    double taken = 0;
    for (int site = 0; site < sites; site++) {
      given += catchment.reachableDemand(site) > 0 ? supply[site] : 0;
    }
    for (int area = 0; area < areas; area++) {
      taken += demand[area] * access[area];
    }
    assertThat(Math.abs(taken / given - 1)).isLessThanOrEqualTo(1e-12);
  }
}
