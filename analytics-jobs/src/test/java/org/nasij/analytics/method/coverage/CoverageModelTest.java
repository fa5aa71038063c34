package org.nasij.analytics.method.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell.Knowledge;
import org.nasij.analytics.method.coverage.Cell.Reached;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.method.evidence.Inventory;
import org.nasij.analytics.method.supply.Activity;
import org.nasij.analytics.method.supply.Sector;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.theme.NeedKind;
import org.nasij.geo.theme.Theme;

/** What holds in every world, on seeded random ones over the real areas. */
class CoverageModelTest {
  private static final MethodParameters STANDARD = MethodParameters.STANDARD;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void accessAddsUpToTheReachableSupply(long seed) {
    CoverageResult result = CoverageModel.run(RandomWorld.of(seed, 2000), STANDARD);

    for (Theme theme : RandomWorld.THEMES.list()) {
      for (Sector sector : Sector.values()) {
        ThemeFigures figures = result.findFigures(theme.code(), sector).orElseThrow();
        double places =
            result.cells().stream()
                .filter(c -> c.theme().equals(theme.code()) && c.sector() == sector)
                .filter(c -> c.area().settlement().isPresent() && c.need() > 0)
                .mapToDouble(c -> c.need() * c.reached().access())
                .sum();
        double unreachable =
            result.unreachable().stream()
                .filter(u -> u.theme().equals(theme.code()) && u.sector() == sector)
                .mapToDouble(UnreachableSupply::supply)
                .sum();

        assertThat(figures.supplyReachable() + figures.supplyUnreachable())
            .isEqualTo(figures.supply());
        assertThat(unreachable).isEqualTo(figures.supplyUnreachable());
        if (theme.needKind() == NeedKind.NONE) {
          assertThat(figures.conservationError()).isNaN();
        } else {
          assertThat(figures.supplyReachable()).isPositive();
          assertThat(figures.conservationError()).isLessThanOrEqualTo(1e-12);
          assertThat(Math.abs(places / figures.supplyReachable() - 1)).isLessThanOrEqualTo(1e-12);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7})
  void everyFigureIsInItsRange(long seed) {
    CoverageResult result = CoverageModel.run(RandomWorld.of(seed, 600), STANDARD);

    assertThat(result.cells()).hasSize(1626 * 16 * 2);
    for (Cell cell : result.cells()) {
      Reached reached = cell.reached();
      Knowledge knowledge = cell.knowledge();
      inRange(cell, reached.coverage(), 1);
      inRange(cell, reached.gap(), 100);
      inRange(cell, reached.gapWithStale(), 100);
      inRange(cell, reached.imputedShare(), 1);
      inRange(cell, reached.access(), Double.MAX_VALUE);
      inRange(cell, reached.minutesNearest(), 120);
      inRange(cell, cell.deprivation(), 1);
      inRange(cell, cell.priority(), 100);
      inRange(cell, knowledge.evidenceShare(), 1);
      inRange(cell, knowledge.knownNeedShare(), 1);
      inRange(cell, cell.standing().supply(), Double.MAX_VALUE);
      inRange(cell, cell.standing().staleSupply(), Double.MAX_VALUE);
      assertThat(cell.status().hasGap())
          .as("%s", cell)
          .isEqualTo(!Double.isNaN(reached.gap()))
          .isEqualTo(!Double.isNaN(reached.coverage()))
          .isEqualTo(!Double.isNaN(reached.unmet()))
          .isEqualTo(!Double.isNaN(cell.priority()))
          .isEqualTo(cell.confidence().isPresent());
      assertThat(cell.rank().isPresent()).isEqualTo(cell.status() == CellStatus.RANKED);
      if (cell.status().hasGap()) {
        assertThat(reached.gapWithStale()).isLessThanOrEqualTo(reached.gap());
        assertThat(reached.unmet()).isBetween(0.0, cell.need());
        assertThat(knowledge.knownNeedShare()).isGreaterThanOrEqualTo(0.5);
      }
    }
  }

  /** The order in which records come has no effect, to the last bit. */
  @Test
  void orderHasNoEffect() {
    CoverageWorld world = RandomWorld.of(8, 800);
    List<Activity> activities = new ArrayList<>(world.activities());
    List<Inventory> inventories = new ArrayList<>(world.inventories());
    Collections.shuffle(activities, new Random(1));
    Collections.shuffle(inventories, new Random(2));

    CoverageResult shuffled = CoverageModel.run(RandomWorld.of(activities, inventories), STANDARD);

    assertThat(shuffled).isEqualTo(CoverageModel.run(world, STANDARD));
  }

  /** Ten times as much supply everywhere: relative gaps, ranks and evidence stay as they are. */
  @Test
  void relativeGapsDoNotDependOnTheUnitOfCapacity() {
    CoverageWorld world = RandomWorld.of(9, 800);
    CoverageWorld tenfold =
        RandomWorld.of(
            world.activities().stream().map(a -> withCapacity(a, a.capacity() * 10)).toList(),
            world.inventories());

    CoverageResult result = CoverageModel.run(world, STANDARD);
    CoverageResult larger = CoverageModel.run(tenfold, STANDARD);

    for (int i = 0; i < result.cells().size(); i++) {
      Cell cell = result.cells().get(i);
      Cell other = larger.cells().get(i);
      assertThat(other.status()).isEqualTo(cell.status());
      assertThat(other.knowledge()).isEqualTo(cell.knowledge());
      same(cell, cell.reached().gap(), other.reached().gap());
      same(cell, cell.priority(), other.priority());
      same(cell, cell.reached().access() * 10, other.reached().access());
    }
  }

  private static void same(Cell cell, double expected, double actual) {
    boolean bothNone = Double.isNaN(expected) && Double.isNaN(actual);
    if (!bothNone && !(Math.abs(expected - actual) <= 1e-9 * Math.max(1, expected))) {
      throw new AssertionError(actual + " instead of " + expected + ": " + cell);
    }
  }

  /** Against a frozen standard, more supply lowers coverage nowhere (METHOD 4). */
  @Test
  void moreSupplyNeverLowersCoverage() {
    Random random = new Random(10);
    CoverageWorld world = known(RandomWorld.of(10, 800), random);
    Map<String, Double> baseTau = new HashMap<>();
    CoverageModel.run(world, STANDARD).figures().stream()
        .filter(f -> f.sector() == Sector.ALL && f.tau() > 0)
        .forEach(f -> baseTau.put(f.theme(), f.tau()));
    List<Activity> more = new ArrayList<>();
    for (Activity activity : world.activities()) {
      more.add(withCapacity(activity, activity.capacity() * (1 + random.nextInt(2))));
    }
    known(RandomWorld.of(11, 200), random).activities().stream()
        .map(a -> withId(a, "more:" + a.id()))
        .forEach(more::add);

    CoverageResult before = CoverageModel.run(based(world, world.activities(), baseTau), STANDARD);
    CoverageResult after = CoverageModel.run(based(world, more, baseTau), STANDARD);

    int risen = 0;
    for (int i = 0; i < before.cells().size(); i++) {
      Cell cell = before.cells().get(i);
      Cell grown = after.cells().get(i);
      if (cell.area().level() == AreaLevel.COMMUNE) {
        lowersNothing(cell, cell.reached().access(), grown.reached().access());
        lowersNothing(cell, cell.reached().coverage(), grown.reached().coverage());
        lowersNothing(cell, cell.knowledge().evidenceShare(), grown.knowledge().evidenceShare());
        risen += grown.reached().coverage() > cell.reached().coverage() + 1e-6 ? 1 : 0;
      }
    }
    assertThat(baseTau).hasSize(11);
    assertThat(risen).isGreaterThan(1000);
  }

  private static void lowersNothing(Cell cell, double before, double after) {
    if (!Double.isNaN(before) && !(after >= before - 1e-12)) {
      throw new AssertionError("From " + before + " to " + after + ": " + cell);
    }
  }

  /** Associations alone never cover more than all providers together (METHOD 3). */
  @Test
  void associationsAloneNeverCoverMore() {
    CoverageResult result = CoverageModel.run(RandomWorld.of(12, 800), STANDARD);
    Map<String, Cell> all = new HashMap<>();
    result.cells().stream()
        .filter(c -> c.sector() == Sector.ALL)
        .forEach(c -> all.put(c.theme() + c.area().code(), c));

    int compared = 0;
    for (Cell cell : result.cells()) {
      if (cell.sector() == Sector.ASSOCIATION && cell.area().level() == AreaLevel.COMMUNE) {
        Cell both = all.get(cell.theme() + cell.area().code());
        lowersNothing(cell, cell.reached().access(), both.reached().access());
        lowersNothing(cell, cell.reached().coverage(), both.reached().coverage());
        compared += cell.status().hasGap() ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  /** METHOD 1: higher levels are the sums of their communes. */
  @Test
  void higherLevelsAreTheSumsOfTheirCommunes() {
    CoverageResult result = CoverageModel.run(RandomWorld.of(13, 500), STANDARD);
    Map<String, double[]> sums = new HashMap<>();
    Map<String, Cell> cells = new HashMap<>();
    for (Cell cell : result.cells()) {
      cells.put(cell.theme() + cell.sector() + cell.area().code(), cell);
      if (cell.area().level() == AreaLevel.COMMUNE) {
        String province = cell.area().parentCode();
        String region = RandomWorld.AREAS.get(province).parentCode();
        for (String above : List.of(province, region, "MA")) {
          double[] sum =
              sums.computeIfAbsent(cell.theme() + cell.sector() + above, key -> new double[4]);
          sum[0] += Double.isNaN(cell.need()) ? 0 : cell.need();
          sum[1] += cell.standing().supply();
          sum[2] += cell.status().hasGap() ? cell.reached().unmet() : 0;
          sum[3] += cell.knowledge().communesActive();
        }
      }
    }

    assertThat(sums).hasSize(88 * 16 * 2);
    sums.forEach(
        (key, sum) -> {
          Cell cell = cells.get(key);
          if (!Double.isNaN(cell.need())) {
            same(cell, sum[0], cell.need());
          }
          same(cell, sum[1], cell.standing().supply());
          if (cell.status().hasGap()) {
            same(cell, sum[2], cell.reached().unmet());
          }
          assertThat(cell.knowledge().communesActive()).isEqualTo((int) sum[3]);
        });
  }

  /** The steps may run apart, and solutions come back in any order. */
  @Test
  void problemsSolvedElsewhereGiveTheSame() {
    CoverageWorld world = RandomWorld.of(14, 400);
    CoverageModel model = new CoverageModel(world, STANDARD);
    TravelPairs pairs = model.formPairs();
    List<ThemeAccess> solutions = new ArrayList<>();
    for (AccessProblem problem : model.problems()) {
      solutions.add(problem.solve(pairs));
    }
    Collections.shuffle(solutions, new Random(1));

    assertThat(model.complete(solutions)).isEqualTo(CoverageModel.run(world, STANDARD));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.complete(solutions.subList(1, solutions.size())));
  }

  private static CoverageWorld known(CoverageWorld world, Random random) {
    return RandomWorld.of(
        world.activities().stream()
            .map(a -> Double.isNaN(a.capacity()) ? withCapacity(a, random.nextInt(100)) : a)
            .toList(),
        world.inventories());
  }

  private static CoverageWorld based(
      CoverageWorld world, List<Activity> activities, Map<String, Double> baseTau) {
    return new CoverageWorld(
        world.asOf(),
        world.areas(),
        world.census(),
        world.themes(),
        activities,
        world.inventories(),
        baseTau);
  }

  private static Activity withCapacity(Activity a, double capacity) {
    return new Activity(
        a.id(),
        a.organizationId(),
        a.organizationKind(),
        a.organizationSector(),
        a.siteId(),
        a.themes(),
        capacity,
        a.delivery(),
        a.site(),
        a.areaCodes(),
        a.evidenceOn(),
        a.startsOn(),
        a.endsOn());
  }

  private static Activity withId(Activity a, String id) {
    return new Activity(
        id,
        a.organizationId(),
        a.organizationKind(),
        a.organizationSector(),
        a.siteId(),
        a.themes(),
        a.capacity(),
        a.delivery(),
        a.site(),
        a.areaCodes(),
        a.evidenceOn(),
        a.startsOn(),
        a.endsOn());
  }

  private static void inRange(Cell cell, double value, double most) {
    if (!Double.isNaN(value) && !(value >= 0 && value <= most)) {
      throw new AssertionError(value + " is not in 0.." + most + ": " + cell);
    }
  }
}
