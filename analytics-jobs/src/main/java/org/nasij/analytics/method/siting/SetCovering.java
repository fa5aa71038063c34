package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.nasij.analytics.method.siting.SitingResult.Choice;

/**
 * The location set covering problem: the fewest sites, fixed ones included, so that every demand
 * unit lies within the radius of one. With capacities the demand of a unit may be shared among the
 * sites that reach it, all of it is served, and no site serves more than its own.
 *
 * <p>Source: Toregas and others, Operations Research 19 (1971); with capacities: Current and
 * Storbeck, Environment and Planning B 15 (1988).
 */
public final class SetCovering {
  private SetCovering() {}

  /**
   * Proven best.
   *
   * @param radius inclusive
   * @return the objective is the number of sites
   * @throws IllegalArgumentException if a demand unit is out of everyone's reach, or the capacities
   *     do not suffice
   * @throws UnprovenException if the search is given up at its limit
   */
  public static SitingResult exact(SitingProblem problem, double radius) {
    int[][] reach = problem.reach(radius);
    requireReached(problem, reach);
    SiteSearch.Found found =
        SiteSearch.least(ServiceModel.coveringAll(problem, reach), new BitSet()).requireServed();
    if (!found.proven()) {
      throw new UnprovenException(found.cost(), found.bound());
    }
    List<Choice> choices = new ArrayList<>();
    problem.fixed().stream().sorted().forEach(site -> choices.add(new Choice(site, 0, Double.NaN)));
    int order = 0;
    for (int site : found.open().stream().toArray()) {
      if (!problem.fixed().contains(site)) {
        choices.add(new Choice(site, ++order, Double.NaN));
      }
    }
    return new SitingResult(choices, choices.size(), choices.size(), 0);
  }

  private static void requireReached(SitingProblem problem, int[][] reach) {
    BitSet reached = new BitSet();
    Arrays.stream(reach).flatMapToInt(Arrays::stream).forEach(reached::set);
    int count = problem.demands().size();
    List<String> unreachable =
        IntStream.range(0, count)
            .filter(demand -> !reached.get(demand))
            .mapToObj(problem.demands()::get)
            .toList();
    if (!unreachable.isEmpty()) {
      throw new IllegalArgumentException(
          "Within this radius no site reaches "
              + unreachable.size()
              + " of "
              + count
              + " demand units, the first: "
              + String.join(", ", unreachable.subList(0, Math.min(5, unreachable.size()))));
    }
  }
}
