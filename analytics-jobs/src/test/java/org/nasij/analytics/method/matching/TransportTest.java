package org.nasij.analytics.method.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class TransportTest {
  private static final MatchingParameters STANDARD = MatchingParameters.STANDARD;
  private static final Offset<Double> EXACT = within(1e-6);

  /** With one slice a gap's mean weight is 3/4 of its own: 1 - f falls from 1 to 0. */
  private static final double MEAN = 0.75;

  private static Budget budget(String id, double mad, String... areas) {
    return new Budget(id, mad, 0, Double.POSITIVE_INFINITY, Set.of(), Set.of(areas));
  }

  private static Budget ticket(String id, double mad, double smallest) {
    return new Budget(id, mad, smallest, Double.POSITIVE_INFINITY, Set.of(), Set.of());
  }

  private static OpenGap gap(String area, double weight, double mad) {
    return new OpenGap("education", area, weight, mad);
  }

  private static Matching solve(List<Budget> budgets, OpenGap... gaps) {
    return Transport.solve(new MatchingProblem(budgets, List.of(gaps), 1), STANDARD);
  }

  private static double paid(Matching matching, String budget, String area) {
    return matching.grants().stream()
        .filter(g -> g.budget().id().equals(budget) && g.gap().areaCode().equals(area))
        .mapToDouble(Matching.Grant::mad)
        .sum();
  }

  @Test
  void oneFunderFillsTheGapOfHighestPriorityFirst() {
    Matching matching = solve(List.of(budget("f", 150)), gap("low", 0.5, 100), gap("high", 1, 100));
    assertThat(paid(matching, "f", "high")).isCloseTo(100, EXACT);
    assertThat(paid(matching, "f", "low")).isCloseTo(50, EXACT);
    assertThat(matching.value()).isCloseTo(MEAN * (100 + 25), EXACT);
    assertThat(matching.optimalityGap()).isZero();
  }

  @Test
  void theOneWhoMayGoElsewhereMakesRoomForTheOneWhoMayNot() {
    // Given a funder that may go anywhere, first in line, and one bound to the best gap
    Matching matching =
        solve(
            List.of(budget("anywhere", 100), budget("bound", 100, "high")),
            gap("high", 1, 100),
            gap("low", 0.5, 100));
    // Then both give all they have
    assertThat(paid(matching, "bound", "high")).isCloseTo(100, EXACT);
    assertThat(paid(matching, "anywhere", "low")).isCloseTo(100, EXACT);
    assertThat(matching.value()).isCloseTo(MEAN * 150, EXACT);
  }

  @Test
  void moneyBeyondTheGapsIsNotGiven() {
    Matching matching =
        solve(List.of(budget("f", 1_000), budget("g", 1_000)), gap("a", 1, 70), gap("b", 0.2, 30));
    assertThat(matching.grants().stream().mapToDouble(Matching.Grant::mad).sum())
        .isCloseTo(100, EXACT);
  }

  @Test
  void whereNobodyMayGiveNothingIsGiven() {
    Matching matching = solve(List.of(budget("f", 100, "elsewhere")), gap("a", 1, 100));
    assertThat(matching.grants()).isEmpty();
    assertThat(matching.value()).isZero();
    assertThat(matching.bound()).isZero();
    assertThat(matching.optimalityGap()).isZero();
    assertThat(solve(List.of(), gap("a", 1, 100)).grants()).isEmpty();
    assertThat(solve(List.of(budget("f", 100))).grants()).isEmpty();
  }

  @Test
  void aTicketLargerThanTheBudgetGivesNothing() {
    assertThat(solve(List.of(ticket("f", 100, 101)), gap("a", 1, 1_000)).grants()).isEmpty();
  }

  @Test
  void aGapSmallerThanTheTicketIsPassedOver() {
    Matching matching =
        solve(List.of(ticket("f", 100, 60)), gap("small", 1, 59), gap("large", 0.1, 1_000));
    assertThat(paid(matching, "f", "small")).isZero();
    assertThat(paid(matching, "f", "large")).isCloseTo(100, EXACT);
    assertThat(matching.optimalityGap()).isZero();
  }

  @Test
  void theLargerGapWinsWhereWhatIsLeftWouldBeBelowTheTicket() {
    // Given: filling the best gap leaves 40, which is no grant; the second takes all
    Matching matching =
        solve(List.of(ticket("f", 100, 60)), gap("best", 1, 60), gap("second", 0.99, 100));
    assertThat(paid(matching, "f", "second")).isCloseTo(100, EXACT);
    assertThat(matching.value()).isCloseTo(MEAN * 99, EXACT);
    // The bound knows nothing of tickets, so it leaves room that no allocation has.
    assertThat(matching.bound()).isGreaterThan(matching.value());
  }

  @Test
  void aLargestTicketTakesSeveralGrants() {
    Budget several = new Budget("f", 250, 60, 100, Set.of(), Set.of());
    Matching matching = solve(List.of(several), gap("a", 1, 1_000));
    assertThat(matching.grants()).hasSize(1);
    assertThat(matching.grants().get(0).mad()).isCloseTo(250, EXACT);
    assertThat(matching.grants().get(0).count()).isEqualTo(3);
    // One grant is at most 100 and two are at least 120.
    Budget between = new Budget("f", 110, 60, 100, Set.of(), Set.of());
    assertThat(paid(solve(List.of(between), gap("a", 1, 1_000)), "f", "a")).isCloseTo(100, EXACT);
  }

  @Test
  void priorityFallsWhileAGapIsClosed() {
    // Given two gaps of like priority, and slices
    Matching matching =
        Transport.solve(
            new MatchingProblem(
                List.of(budget("f", 100)), List.of(gap("a", 1, 100), gap("b", 0.99, 100)), 10),
            STANDARD);
    // Then both are served, the first no less
    assertThat(paid(matching, "f", "b")).isBetween(30.0, 50.0);
    assertThat(paid(matching, "f", "a")).isBetween(50.0, 70.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theRelaxationIsTheOptimumOfTheLinearProgramme(long seed) {
    MatchingProblem problem = world(seed, 5, 8, false);
    double worth = problem.worth(Relaxation.solve(problem).madOfGap());
    assertThat(worth).isCloseTo(linearProgramme(problem), within(1e-6 * (1 + worth)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 40})
  void noAllocationBreaksACondition(int budgets) {
    for (long seed = 0; seed < 60; seed++) {
      MatchingProblem problem = world(seed, budgets, 3 * budgets, true);
      Matching matching = Transport.solve(problem, STANDARD);
      keeps(problem, matching);
      double bound = problem.worth(Relaxation.solve(problem).madOfGap());
      assertThat(matching.value()).isLessThanOrEqualTo(bound * (1 + 1e-9));
      assertThat(matching.bound()).isLessThanOrEqualTo(bound * (1 + 1e-9));
    }
  }

  @Test
  void theExactProgrammeIsNoWorseThanTheRounding() {
    double rounded = 0;
    double exact = 0;
    for (long seed = 0; seed < 12; seed++) {
      MatchingProblem problem = world(seed, 3, 5, true);
      Allocation relaxed = Relaxation.solve(problem);
      double bound = problem.worth(relaxed.madOfGap());
      Matching rounding = Rounding.of(problem, relaxed).matching(bound);
      Matching best = ExactMatching.solve(problem).orElseThrow().matching(bound);
      keeps(problem, best);
      assertThat(best.value()).isGreaterThanOrEqualTo(rounding.value() - 1e-5 * bound);
      rounded += rounding.value();
      exact += best.value();
    }
    // Rounding is not far from the best.
    assertThat(rounded).isGreaterThan(0.9 * exact);
  }

  @Test
  void theUnitOfMoneyDoesNotMatter() {
    MatchingProblem problem = world(5, 9, 25, true);
    double scale = 1_000;
    MatchingProblem scaled =
        new MatchingProblem(
            problem.budgets().stream()
                .map(
                    b ->
                        new Budget(
                            b.id(),
                            b.mad() * scale,
                            b.smallestMad() * scale,
                            b.largestMad() * scale,
                            b.themes(),
                            b.areaCodes()))
                .toList(),
            problem.gaps().stream()
                .map(g -> new OpenGap(g.theme(), g.areaCode(), g.weight(), g.closingMad() * scale))
                .toList(),
            problem.slices());
    Matching one = Transport.solve(problem, STANDARD);
    Matching other = Transport.solve(scaled, STANDARD);
    assertThat(other.value()).isCloseTo(one.value() * scale, within(1e-9 * one.value() * scale));
    assertThat(other.grants()).hasSameSizeAs(one.grants());
  }

  @Test
  void oneBudgetIsAKnapsack() {
    for (long seed = 0; seed < 50; seed++) {
      MatchingProblem world = world(seed, 1, 20, false);
      Budget whole = budget("f", world.budgets().get(0).mad());
      MatchingProblem problem = new MatchingProblem(List.of(whole), world.gaps(), 10);
      Map<OpenGap, Double> given = SingleBudget.give(world.gaps(), whole.mad(), 0, 10);
      double worth =
          given.entrySet().stream().mapToDouble(e -> e.getKey().worth(10, e.getValue())).sum();
      assertThat(worth)
          .isCloseTo(Transport.solve(problem, STANDARD).value(), within(1e-9 * (1 + worth)));
    }
  }

  @Test
  void oneBudgetWithATicketKeepsIt() {
    double worthOfAll = 0;
    double boundOfAll = 0;
    for (long seed = 0; seed < 200; seed++) {
      MatchingProblem world = world(seed, 1, 20, false);
      double mad = world.budgets().get(0).mad();
      double ticket = mad / (2 + seed % 9);
      Map<OpenGap, Double> given = SingleBudget.give(world.gaps(), mad, ticket, 10);
      given.forEach(
          (gap, amount) ->
              assertThat(amount).isBetween(ticket * (1 - 1e-9), gap.closingMad() * (1 + 1e-9)));
      assertThat(given.values().stream().mapToDouble(x -> x).sum())
          .isLessThanOrEqualTo(mad * (1 + 1e-9));
      MatchingProblem problem =
          new MatchingProblem(List.of(ticket("f", mad, ticket)), world.gaps(), 10);
      double bound = problem.worth(Relaxation.solve(problem).madOfGap());
      double worth =
          given.entrySet().stream().mapToDouble(e -> e.getKey().worth(10, e.getValue())).sum();
      assertThat(worth).isLessThanOrEqualTo(bound * (1 + 1e-9));
      worthOfAll += worth;
      boundOfAll += bound;
    }
    assertThat(worthOfAll).isGreaterThan(0.9 * boundOfAll);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> gap("a", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gap("a", Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> budget("f", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Budget("f", 10, 5, 4, Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void keeps(MatchingProblem problem, Matching matching) {
    for (Budget budget : problem.budgets()) {
      assertThat(
              matching.grants().stream()
                  .filter(grant -> grant.budget().equals(budget))
                  .mapToDouble(Matching.Grant::mad)
                  .sum())
          .isLessThanOrEqualTo(budget.mad() * (1 + 1e-9));
    }
    for (OpenGap gap : problem.gaps()) {
      assertThat(
              matching.grants().stream()
                  .filter(grant -> grant.gap().equals(gap))
                  .mapToDouble(Matching.Grant::mad)
                  .sum())
          .isLessThanOrEqualTo(gap.closingMad() * (1 + 1e-9));
    }
    for (Matching.Grant grant : matching.grants()) {
      assertThat(grant.budget().fits(grant.gap())).isTrue();
      double each = grant.mad() / grant.count();
      assertThat(each)
          .isBetween(
              grant.budget().smallestMad() * (1 - 1e-9), grant.budget().largestMad() * (1 + 1e-9));
    }
  }

  /** Budgets and gaps with random amounts, themes and areas; tickets where asked for. */
  private static MatchingProblem world(long seed, int budgets, int gaps, boolean tickets) {
    Random random = new Random(seed * 31 + budgets);
    List<String> themes = List.of("education", "women", "older");
    List<OpenGap> open = new ArrayList<>();
    for (int i = 0; i < gaps; i++) {
      open.add(
          new OpenGap(
              themes.get(i % 3), "A" + i / 3, random.nextDouble(), 10 + 500 * random.nextDouble()));
    }
    List<Budget> givers = new ArrayList<>();
    for (int i = 0; i < budgets; i++) {
      double mad = 50 + 1_000 * random.nextDouble();
      double smallest = tickets && random.nextInt(4) > 0 ? mad * random.nextDouble() * 0.4 : 0;
      double largest =
          smallest > 0 && random.nextBoolean()
              ? smallest * (1 + 2 * random.nextDouble())
              : Double.POSITIVE_INFINITY;
      Set<String> some = random.nextInt(3) == 0 ? Set.of() : Set.of(themes.get(random.nextInt(3)));
      Set<String> areas =
          random.nextInt(2) == 0
              ? Set.of()
              : Set.of("A0", "A" + (1 + random.nextInt(Math.max(1, gaps / 3))));
      givers.add(new Budget("f" + i, mad, smallest, largest, some, areas));
    }
    return new MatchingProblem(givers, open, 10);
  }

  private static double linearProgramme(MatchingProblem problem) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<org.ojalgo.optimisation.Expression> sums = new ArrayList<>();
    for (int b = 0; b < problem.budgets().size(); b++) {
      sums.add(model.addExpression("b" + b).upper(problem.budgets().get(b).mad()));
    }
    for (int g = 0; g < problem.gaps().size(); g++) {
      org.ojalgo.optimisation.Expression paid = model.addExpression("g" + g).level(0);
      for (OpenGap.Slice slice : problem.gaps().get(g).slices(problem.slices(), 0)) {
        Variable y =
            model
                .addVariable("y" + g + "-" + slice.position())
                .lower(0)
                .upper(slice.mad())
                .weight(slice.weight());
        paid.set(y, -1);
      }
      for (int b : problem.budgetsOf().get(g)) {
        Variable x = model.addVariable("x" + b + "-" + g).lower(0);
        sums.get(b).set(x, 1);
        paid.set(x, 1);
      }
    }
    return model.maximise().getValue();
  }
}
