package org.nasij.analytics.method.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeded random worlds, every choice of sites tried. */
class ExactSitingTest {
  private static final int WORLDS = 200;
  private static final double INFEASIBLE = Double.POSITIVE_INFINITY;

  enum Limits {
    NONE,
    CAPACITIES
  }

  /**
   * A world of few sites.
   *
   * @param cost by site and unit; infinite: not listed
   */
  // Arrays as in the problem.
  @SuppressWarnings("ArrayRecordComponent")
  private record World(SitingProblem problem, double[][] cost, double radius, int sites) {
    static World random(long seed, Limits limits, int mostUnits) {
      Random random = new Random(seed);
      int sites = 4 + random.nextInt(4);
      int units = 5 + random.nextInt(mostUnits - 4);
      boolean integers = random.nextBoolean();
      double[][] cost = new double[sites][units];
      List<int[]> pairs = new ArrayList<>();
      double listed = random.nextInt(3) == 0 ? 70 : 200;
      double[] place = random.doubles(2L * (sites + units), 0, 100).toArray();
      for (int site = 0; site < sites; site++) {
        for (int unit = 0; unit < units; unit++) {
          int other = sites + unit;
          double away =
              Math.hypot(
                  place[2 * site] - place[2 * other], place[2 * site + 1] - place[2 * other + 1]);
          cost[site][unit] = away <= listed ? away : INFEASIBLE;
          if (away <= listed) {
            pairs.add(new int[] {site, unit});
          }
        }
      }
      int open = 1 + random.nextInt(sites);
      double[] weights =
          random.doubles(units, 0, 100).map(w -> w < 5 ? 0 : integers ? Math.rint(w) : w).toArray();
      double each = Arrays.stream(weights).sum() / open * (0.5 + random.nextDouble());
      double[] capacity =
          random
              .doubles(sites, 0.5, 1.5)
              .map(q -> integers ? Math.rint(q * each) : q * each)
              .toArray();
      Set<Integer> fixed = random.nextInt(3) == 0 ? Set.of(random.nextInt(sites)) : Set.of();
      return new World(
          new SitingProblem(
              names(sites),
              names(units),
              weights,
              pairs.stream().mapToInt(pair -> pair[0]).toArray(),
              pairs.stream().mapToInt(pair -> pair[1]).toArray(),
              pairs.stream().mapToDouble(pair -> cost[pair[0]][pair[1]]).toArray(),
              fixed,
              limits == Limits.NONE ? null : capacity),
          cost,
          20 + random.nextInt(60),
          open);
    }

    private static List<String> names(int count) {
      return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    /** All choices of so many sites with the fixed ones, as bits. */
    IntStream choices(int count) {
      return IntStream.range(0, 1 << cost.length)
          .filter(set -> Integer.bitCount(set) == count)
          .filter(set -> problem.fixed().stream().allMatch(site -> (set >> site & 1) == 1));
    }

    boolean reaches(int set, int unit) {
      return IntStream.range(0, cost.length)
          .anyMatch(site -> (set >> site & 1) == 1 && cost[site][unit] <= radius);
    }

    /**
     * The weight a choice serves: by the theorem of largest flow and smallest cut the least, over
     * all parts of the choice, of the part's capacity and what only the others reach.
     */
    double served(int set) {
      double least = INFEASIBLE;
      for (int cut = set; ; cut = (cut - 1) & set) {
        int others = set & ~cut;
        double sum = problem.capacity() == null && cut != 0 ? INFEASIBLE : capacityOf(cut);
        for (int unit = 0; unit < problem.weights().length; unit++) {
          sum += reaches(others, unit) ? problem.weights()[unit] : 0;
        }
        least = Math.min(least, sum);
        if (cut == 0) {
          return least;
        }
      }
    }

    private double capacityOf(int set) {
      double[] capacity = problem.capacity();
      return capacity == null
          ? 0
          : IntStream.range(0, capacity.length)
              .filter(site -> (set >> site & 1) == 1)
              .mapToDouble(site -> capacity[site])
              .sum();
    }

    boolean servesAll(int set) {
      double total = Arrays.stream(problem.weights()).sum();
      return IntStream.range(0, problem.weights().length).allMatch(unit -> reaches(set, unit))
          && served(set) >= total - 1e-7;
    }

    /** The least cost of giving each unit to a site of the choice, from a unit on. */
    double assigned(int set, int unit, double[] room) {
      if (unit == problem.weights().length) {
        return 0;
      }
      double weight = problem.weights()[unit];
      double least = INFEASIBLE;
      for (int site = 0; site < cost.length; site++) {
        if ((set >> site & 1) == 1
            && cost[site][unit] < INFEASIBLE
            && weight <= room[site] + 1e-9) {
          if (problem.capacity() == null) {
            least = Math.min(least, weight * cost[site][unit]);
          } else {
            room[site] -= weight;
            least = Math.min(least, weight * cost[site][unit] + assigned(set, unit + 1, room));
            room[site] += weight;
          }
        }
      }
      return problem.capacity() == null ? least + assigned(set, unit + 1, room) : least;
    }

    double assigned(int set) {
      double[] room = new double[cost.length];
      Arrays.fill(room, INFEASIBLE);
      return assigned(set, 0, problem.capacity() == null ? room : problem.capacity().clone());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChoiceCoversMore(Limits limits) {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.random(seed, limits, 20);
      SitingResult found = MaximalCovering.exact(world.problem(), world.radius(), world.sites());

      double best = world.choices(world.sites()).mapToDouble(world::served).max().orElseThrow();
      assertThat(found.objective()).as("world %d", seed).isCloseTo(best, within(1e-6));
      assertThat(world.served(chosen(found))).isCloseTo(best, within(1e-6));
      assertThat(world.choices(world.sites())).contains(chosen(found));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noFewerSitesCoverAll(Limits limits) {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.random(seed, limits, 20);
      double fewest =
          IntStream.rangeClosed(1, world.cost().length)
              .filter(count -> world.choices(count).anyMatch(world::servesAll))
              .mapToDouble(count -> count)
              .findFirst()
              .orElse(INFEASIBLE);

      foundOrRefused(
          seed,
          fewest,
          () -> SetCovering.exact(world.problem(), world.radius()),
          found -> assertThat(world.servesAll(chosen(found))).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource
  void noChoiceCostsLess(Limits limits) {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.random(seed, limits, limits == Limits.NONE ? 20 : 8);
      double least = world.choices(world.sites()).mapToDouble(world::assigned).min().orElseThrow();

      foundOrRefused(
          seed,
          least,
          () -> PMedian.exact(world.problem(), world.sites()),
          found ->
              assertThat(world.assigned(chosen(found))).isCloseTo(found.objective(), within(1e-6)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSearchThatIsGivenUpSaysWhatItDoesNotKnow(Limits limits) {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.random(seed, limits, limits == Limits.NONE ? 20 : 8);
      double least = world.choices(world.sites()).mapToDouble(world::assigned).min().orElseThrow();
      ServiceModel model = ServiceModel.medians(world.problem(), world.sites());

      SiteSearch.Found found = SiteSearch.least(model, new BitSet(), 20 * seed);

      assertThat(found.bound()).as("world %d", seed).isLessThanOrEqualTo(least * (1 + 1e-9));
      assertThat(found.cost()).as("world %d", seed).isGreaterThanOrEqualTo(least * (1 - 1e-9));
      assertThat(found.proven()).isEqualTo(found.bound() == found.cost());
    }
  }

  private static void foundOrRefused(
      long seed, double best, Supplier<SitingResult> solve, Consumer<SitingResult> check) {
    if (Double.isInfinite(best)) {
      assertThatThrownBy(solve::get)
          .as("world %d", seed)
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    SitingResult found = solve.get();
    assertThat(found.objective()).as("world %d", seed).isCloseTo(best, within(1e-6));
    check.accept(found);
  }

  private static int chosen(SitingResult result) {
    return result.choices().stream().collect(Collectors.summingInt(choice -> 1 << choice.site()));
  }
}
