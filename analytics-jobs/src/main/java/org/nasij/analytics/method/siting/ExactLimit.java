package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Up to which size the best choice of sites is solved for, beside the plan that is built up site by
 * site: a limit of size and not of time, so that the same records always give the same figures.
 *
 * <p>Only where a site is not limited by its places: with capacities there is a variable for each
 * pair of site and commune, and a dozen candidates can take seconds.
 *
 * @param candidates most candidates
 */
public record ExactLimit(int candidates) {
  /** What the published plans use: every province is solved for, regions are bounded. */
  public static final ExactLimit STANDARD = new ExactLimit(80);

  /** Whether a problem is small enough. */
  public boolean allows(int candidateCount, double @Nullable [] capacity) {
    return capacity == null && candidateCount <= candidates;
  }

  /**
   * What the best choice of so many sites covers; empty where the search is given up at its limit.
   *
   * @param least what a choice that is known covers
   */
  public OptionalDouble solve(int[][] reach, double[] weights, int sites, double least) {
    try {
      double best = MaximalCovering.exact(problem(reach, weights), 0, sites).objective();
      return OptionalDouble.of(Math.max(best, least));
    } catch (UnprovenException e) {
      return OptionalDouble.empty();
    }
  }

  private static SitingProblem problem(int[][] reach, double[] weights) {
    int[] demands = Arrays.stream(reach).flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    int[] site =
        IntStream.range(0, reach.length)
            .flatMap(s -> IntStream.generate(() -> s).limit(reach[s].length))
            .toArray();
    int[] demand =
        Arrays.stream(reach)
            .flatMapToInt(Arrays::stream)
            .map(unit -> Arrays.binarySearch(demands, unit))
            .toArray();
    return new SitingProblem(
        names(reach.length),
        names(demands.length),
        Arrays.stream(demands).mapToDouble(unit -> weights[unit]).toArray(),
        site,
        demand,
        new double[site.length],
        Set.of(),
        null);
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
