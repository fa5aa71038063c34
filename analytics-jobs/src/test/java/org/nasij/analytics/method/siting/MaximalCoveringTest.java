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

/** The traps of METHOD 10, each by name, and seeded random worlds. */
class MaximalCoveringTest {
  @Test
  void nothingOpenCoversNobody() {
    SitingProblem problem = line(new double[] {1, 2, 3}, Set.of());

    assertThat(problem.uncovered(problem.reach(1), List.of())).isEqualTo(3);
  }

  @Test
  void allCandidatesAreEvaluated() {
    // Given the best site last in the list
    SitingProblem problem = line(new double[] {1, 1, 1, 1, 100}, Set.of());

    assertThat(MaximalCovering.greedy(problem, 0, 1).choices().get(0).site()).isEqualTo(4);
    assertThat(MaximalCovering.exact(problem, 0, 1).choices().get(0).site()).isEqualTo(4);
  }

  @Test
  void noSiteIsChosenTwice() {
    SitingResult result = MaximalCovering.greedy(line(new double[] {5, 0, 0, 0}, Set.of()), 0, 4);

    assertThat(result.choices())
        .extracting(SitingResult.Choice::site)
        .doesNotHaveDuplicates()
        .hasSize(4);
  }

  @Test
  void theSecondSiteIsChosenOnWhatIsLeft() {
    // Given sites 1 and 2 that share the heavy unit; once it is covered, site 4 adds more
    SitingProblem problem = line(new double[] {1, 100, 1, 0, 3}, Set.of());

    assertThat(MaximalCovering.greedy(problem, 1, 2).choices())
        .extracting(SitingResult.Choice::site)
        .containsExactly(1, 3);
  }

  @Test
  void aLimitOf60MinutesIncludes60() {
    SitingProblem problem =
        new SitingProblem(
            List.of("s"),
            List.of("a", "b"),
            new double[] {1, 2},
            new int[] {0, 0},
            new int[] {0, 1},
            new double[] {60, 60.000001},
            Set.of(),
            null);

    assertThat(MaximalCovering.greedy(problem, 60, 1).objective()).isEqualTo(1);
  }

  @Test
  void fixedSitesStandFirstAndCount() {
    SitingResult result = MaximalCovering.exact(line(new double[] {1, 2, 3, 4}, Set.of(0)), 0, 2);

    assertThat(result.choices())
        .containsExactly(new SitingResult.Choice(0, 0, 1), new SitingResult.Choice(3, 1, 4));
  }

  @Test
  void aSiteGainsAtMostItsCapacity() {
    SitingProblem problem =
        new SitingProblem(
            List.of("s", "t"),
            List.of("a", "b"),
            new double[] {60, 40},
            new int[] {0, 0, 1, 1},
            new int[] {0, 1, 0, 1},
            new double[] {1, 1, 1, 1},
            Set.of(),
            new double[] {50, 70});

    SitingResult greedy = MaximalCovering.greedy(problem, 1, 2);

    assertThat(greedy.choices().get(0).gain()).isCloseTo(70, within(1e-9));
    assertThat(greedy.choices().get(1).gain()).isCloseTo(30, within(1e-9));
    assertThat(MaximalCovering.exact(problem, 1, 2).objective()).isCloseTo(100, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void greedyLiesBetweenItsShareOfTheBestAndTheBest(long seed) {
    Random random = new Random(seed);
    SitingProblem problem = randomWorld(random, 40, 12);
    for (int sites = 1; sites <= 5; sites++) {
      SitingResult greedy = MaximalCovering.greedy(problem, 30, sites);
      SitingResult exact = MaximalCovering.exact(problem, 30, sites);

      assertThat(greedy.objective()).isLessThanOrEqualTo(exact.objective() + 1e-9);
      assertThat(greedy.objective()).isGreaterThanOrEqualTo((1 - 1 / Math.E) * exact.objective());
      assertThat(greedy.bound()).isGreaterThanOrEqualTo(exact.objective() - 1e-9);
      assertThat(exact.objective()).isCloseTo(bruteForce(problem, 30, sites), within(1e-9));
    }
  }

  private static double bruteForce(SitingProblem problem, double radius, int sites) {
    int[][] reach = problem.reach(radius);
    return IntStream.range(0, 1 << reach.length)
        .filter(set -> Integer.bitCount(set) == sites)
        .mapToDouble(
            set ->
                IntStream.range(0, reach.length)
                    .filter(site -> (set >> site & 1) == 1)
                    .flatMap(site -> IntStream.of(reach[site]))
                    .distinct()
                    .mapToDouble(demand -> problem.weights()[demand])
                    .sum())
        .max()
        .orElseThrow();
  }

  private static SitingProblem randomWorld(Random random, int demands, int sites) {
    double[][] points = new double[demands][];
    for (int i = 0; i < demands; i++) {
      points[i] = new double[] {random.nextDouble() * 100, random.nextDouble() * 100};
    }
    int[] pairSite = new int[demands * sites];
    int[] pairDemand = new int[demands * sites];
    double[] cost = new double[demands * sites];
    for (int i = 0; i < cost.length; i++) {
      pairSite[i] = i % sites;
      pairDemand[i] = i / sites;
      cost[i] =
          Math.hypot(
              points[i / sites][0] - points[i % sites][0],
              points[i / sites][1] - points[i % sites][1]);
    }
    return new SitingProblem(
        names(sites),
        names(demands),
        random.doubles(demands, 0, 1000).map(Math::rint).toArray(),
        pairSite,
        pairDemand,
        cost,
        Set.of(),
        null);
  }

  /** Units on a line, a site at each, cost 1 a step. */
  private static SitingProblem line(double[] weights, Set<Integer> fixed) {
    int n = weights.length;
    int[] pairSite = new int[n * n];
    int[] pairDemand = new int[n * n];
    double[] cost = new double[n * n];
    for (int i = 0; i < n * n; i++) {
      pairSite[i] = i / n;
      pairDemand[i] = i % n;
      cost[i] = Math.abs(i / n - i % n);
    }
    return new SitingProblem(names(n), names(n), weights, pairSite, pairDemand, cost, fixed, null);
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "" + i).toList();
  }
}
