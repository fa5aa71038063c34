package org.nasij.analytics.method.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nasij.analytics.method.siting.SitingResult.Choice;

/**
 * The maximal covering location problem: K sites, fixed ones included, so that the weight within
 * the radius of a site is largest. With capacities a site takes at most its own, from the units it
 * reaches in proportion to what is left of them.
 *
 * <p>Source: Church and ReVelle, Papers of the Regional Science Association 32 (1974); greedy:
 * Nemhauser, Wolsey, Fisher, Mathematical Programming 14 (1978), at least 1 - 1/e of the best
 * without capacities; lazy evaluation: Minoux (1978).
 */
public final class MaximalCovering {
  private MaximalCovering() {}

  /**
   * Greedy: each time the site that adds most to what is left, the first in input order among
   * equals. The bound is the smallest over all steps of value + the K largest marginals.
   *
   * @param radius inclusive
   * @throws IllegalArgumentException if the number of sites does not fit
   */
  public static SitingResult greedy(SitingProblem problem, double radius, int sites) {
    problem.requireSites(sites);
    int[][] reach = problem.reach(radius);
    GreedyCover cover =
        new GreedyCover(reach, problem.weights(), problem.capacity(), GreedyCover.Tie.INPUT_ORDER);
    List<Choice> choices = new ArrayList<>();
    for (int site : problem.fixed().stream().sorted().toList()) {
      choices.add(new Choice(site, 0, cover.open(site).gain()));
    }
    int wanted = sites - choices.size();
    // Without capacities a fixed site has nothing left to add.
    int adding = problem.capacity() == null ? wanted : sites;
    double bound = cover.bounds(adding)[adding];
    for (int order = 1; order <= wanted; order++) {
      GreedyCover.Step best = cover.best().orElseThrow();
      choices.add(new Choice(best.site(), order, cover.open(best.site()).gain()));
      bound = Math.min(bound, cover.bounds(adding)[adding]);
    }
    return new SitingResult(
        choices,
        cover.value(),
        Math.max(cover.value(), bound),
        problem.uncovered(reach, choices.stream().map(Choice::site).toList()));
  }

  /**
   * Proven best. The order and the gains are those of taking the chosen sites greedily.
   *
   * @throws IllegalArgumentException if the number of sites does not fit
   * @throws UnprovenException if the search is given up at its limit
   */
  public static SitingResult exact(SitingProblem problem, double radius, int sites) {
    problem.requireSites(sites);
    int[][] reach = problem.reach(radius);
    BitSet start = new BitSet();
    greedy(problem, radius, sites).choices().forEach(choice -> start.set(choice.site()));
    SiteSearch.Found found = SiteSearch.least(ServiceModel.covering(problem, reach, sites), start);
    double total = Arrays.stream(problem.weights()).sum();
    if (!found.proven()) {
      throw new UnprovenException(total - found.cost(), total - found.bound());
    }
    SitingResult ordered = greedyAmong(problem, reach, found.open());
    double objective = problem.capacity() == null ? ordered.objective() : total - found.cost();
    return new SitingResult(ordered.choices(), objective, objective, ordered.uncovered());
  }

  private static SitingResult greedyAmong(SitingProblem problem, int[][] reach, BitSet chosen) {
    int[] sites = chosen.stream().toArray();
    int[][] reachOfChosen =
        Arrays.stream(sites).mapToObj(site -> reach[site]).toArray(int[][]::new);
    double[] capacity = problem.capacity();
    GreedyCover cover =
        new GreedyCover(
            reachOfChosen,
            problem.weights(),
            capacity == null ? null : Arrays.stream(sites).mapToDouble(s -> capacity[s]).toArray(),
            GreedyCover.Tie.INPUT_ORDER);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < sites.length; i++) {
      if (problem.fixed().contains(sites[i])) {
        choices.add(new Choice(sites[i], 0, cover.open(i).gain()));
      }
    }
    for (int order = 1; choices.size() < sites.length; order++) {
      GreedyCover.Step best = cover.best().orElseThrow();
      choices.add(new Choice(sites[best.site()], order, cover.open(best.site()).gain()));
    }
    return new SitingResult(
        choices,
        cover.value(),
        cover.value(),
        problem.uncovered(reach, chosen.stream().boxed().toList()));
  }
}
