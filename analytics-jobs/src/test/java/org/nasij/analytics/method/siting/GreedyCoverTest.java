package org.nasij.analytics.method.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.siting.GreedyCover.Step;
import org.nasij.analytics.method.siting.GreedyCover.Tie;

class GreedyCoverTest {
  @Test
  void theNextBestIsTheBestOfTheOthers() {
    GreedyCover cover =
        new GreedyCover(new int[][] {{0}, {1}, {0, 1}}, new double[] {1, 2}, null, Tie.INPUT_ORDER);

    assertThat(cover.best()).contains(new Step(2, 3));
    assertThat(cover.bestBut(2)).contains(new Step(1, 2));
    assertThat(cover.best()).contains(new Step(2, 3));
  }

  @Test
  void amongEqualGainsTheOneWithMostLeftComesFirst() {
    // Given two sites that would both be full, the second with more people in reach
    int[][] reach = {{0}, {1}};
    double[] weights = {50, 90};
    double[] capacity = {10, 10};

    assertThat(new GreedyCover(reach, weights, capacity, Tie.INPUT_ORDER).best())
        .contains(new Step(0, 10));
    assertThat(new GreedyCover(reach, weights, capacity, Tie.MOST_LEFT).best())
        .contains(new Step(1, 10));
  }

  @Test
  void theBoundHoldsWhereAFullSiteTookFromWhatOthersReach() {
    // Given a site that takes half of what the other one reaches, while the best plan fills both
    int[][] reach = {{0, 1}, {0}};
    GreedyCover cover =
        new GreedyCover(reach, new double[] {1, 1}, new double[] {1, 1}, Tie.INPUT_ORDER);

    cover.open(0);

    assertThat(cover.bestBut(0)).contains(new Step(1, 0.5));
    assertThat(cover.bounds(2)[2]).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noChoiceWithinCapacitiesCoversMoreThanTheBound(long seed) {
    // Given a random world whose best plan is found by solving for it
    Random random = new Random(seed);
    int units = 14;
    int[][] reach = new int[7][];
    for (int site = 0; site < reach.length; site++) {
      reach[site] = IntStream.range(0, units).filter(unit -> random.nextInt(3) == 0).toArray();
    }
    double[] weights = random.doubles(units, 1, 100).map(Math::rint).toArray();
    double[] capacity = random.doubles(reach.length, 10, 200).map(Math::rint).toArray();
    SitingProblem problem = problem(reach, weights, capacity);

    for (int sites = 1; sites <= 4; sites++) {
      SitingResult greedy = MaximalCovering.greedy(problem, 0, sites);
      double best = MaximalCovering.exact(problem, 0, sites).objective();

      assertThat(greedy.objective()).isLessThanOrEqualTo(best + 1e-6);
      assertThat(greedy.bound()).isGreaterThanOrEqualTo(best - 1e-6);
    }
  }

  @Test
  void lazyStepsAreThoseOfLookingAtEverySite() {
    Random random = new Random(5);
    int[][] reach = new int[60][];
    for (int site = 0; site < reach.length; site++) {
      reach[site] = random.ints(8, 0, 200).distinct().toArray();
    }
    double[] weights = random.doubles(200, 0, 100).toArray();
    GreedyCover cover = new GreedyCover(reach, weights, null, Tie.INPUT_ORDER);
    double[] left = weights.clone();

    for (int order = 0; order < 20; order++) {
      Step step = cover.best().orElseThrow();
      double most =
          IntStream.range(0, reach.length)
              .mapToDouble(site -> IntStream.of(reach[site]).mapToDouble(u -> left[u]).sum())
              .max()
              .orElseThrow();
      assertThat(step.gain()).isCloseTo(most, within(1e-9));
      cover.open(step.site());
      IntStream.of(reach[step.site()]).forEach(unit -> left[unit] = 0);
    }
  }

  private static SitingProblem problem(int[][] reach, double[] weights, double[] capacity) {
    int[] site =
        IntStream.range(0, reach.length)
            .flatMap(s -> IntStream.of(reach[s]).map(unit -> s))
            .toArray();
    int[] unit = IntStream.range(0, reach.length).flatMap(s -> IntStream.of(reach[s])).toArray();
    return new SitingProblem(
        names(reach.length),
        names(weights.length),
        weights,
        site,
        unit,
        new double[site.length],
        Set.of(),
        capacity);
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
