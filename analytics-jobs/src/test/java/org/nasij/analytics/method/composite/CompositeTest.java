package org.nasij.analytics.method.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.composite.CompositeModel.Element;
import org.nasij.analytics.method.mean.Mean;

class CompositeTest {
  private static final double NAN = Double.NaN;

  @Test
  void aggregatesStandOnSeveralLevelsAndAreNotRescaled() {
    CompositeModel model =
        model(
            List.of(
                indicator("a", 1, 0, 10, 1, "one"),
                indicator("b", -1, 0, 10, 3, "one"),
                indicator("c", 1, 0, 100, 1, "two"),
                indicator("one", 1, NAN, NAN, 2, "all"),
                indicator("two", 1, NAN, NAN, 1, "all")));

    Map<String, double[]> scores =
        new Composite(
                model,
                Map.of(
                    "a",
                    new double[] {5, 10},
                    "b",
                    new double[] {2, 10},
                    "c",
                    new double[] {50, 0}),
                null,
                0)
            .aggregates();

    assertThat(scores.keySet()).containsExactly("one", "two", "all");
    assertThat(scores.get("one"))
        .containsExactly(new double[] {(.5 + 3 * .8) / 4, .25}, within(1e-15));
    assertThat(scores.get("all"))
        .containsExactly(new double[] {(2 * .725 + .5) / 3, .5 / 3}, within(1e-15));
    assertThat(model.top()).isEqualTo("all");
  }

  @Test
  void anAggregateMayHaveAMeanAndAFloorOfItsOwn() {
    // Given two dimensions, each the arithmetic mean of its columns but .05 at the least
    Aggregation dimension = new Aggregation(Mean.ARITHMETIC, .05);
    CompositeModel model =
        new CompositeModel(
            List.of(
                indicator("a", 1, 0, 10, 1, "one"),
                indicator("b", 1, 0, 10, 1, "one"),
                indicator("c", 1, 0, 10, 1, "two"),
                indicator("one", 1, NAN, NAN, 1, "all"),
                indicator("two", 1, NAN, NAN, 1, "all")),
            new Aggregation(Mean.GEOMETRIC, 0),
            Map.of("one", dimension, "two", dimension));

    // When
    Map<String, double[]> scores =
        new Composite(
                model,
                Map.of(
                    "a", new double[] {2, 0, 10},
                    "b", new double[] {6, 0, 10},
                    "c", new double[] {9, 9, 0}),
                null,
                0)
            .aggregates();

    // Then all is their geometric mean
    assertThat(scores.get("one")).containsExactly(new double[] {.4, .05, 1}, within(1e-15));
    assertThat(scores.get("all"))
        .containsExactly(
            new double[] {Math.sqrt(.4 * .9), Math.sqrt(.05 * .9), Math.sqrt(.05)}, within(1e-15));
  }

  @Test
  void aFloorOutsideTheScoresIsRefused() {
    assertThatThrownBy(() -> new Aggregation(Mean.ARITHMETIC, 1.5)).hasMessageContaining("1.5");
  }

  @Test
  void aMissingValueTakesTheMeanOfItsGroupElseLeavesItsWeightToTheOthers() {
    CompositeModel model =
        model(List.of(indicator("a", 1, 0, 10, 1, "x"), indicator("b", 1, 0, 10, 1, "x")));
    Map<String, double[]> data =
        Map.of("a", new double[] {2, NAN, 8, NAN}, "b", new double[] {4, 4, 4, NAN});

    assertThat(new Composite(model, data, List.of("g", "g", "h", "i"), 0).aggregates().get("x"))
        .containsExactly(new double[] {.3, .3, .6, NAN}, within(1e-15));
    assertThat(new Composite(model, data, null, 0).aggregates().get("x"))
        .containsExactly(new double[] {.3, .4, .6, NAN}, within(1e-15));
  }

  @Test
  void winsorisingDrawsInOutliersUntilTheShapePasses() {
    double[] x = new double[21];
    for (int i = 0; i < 20; i++) {
      x[i] = i;
    }
    x[20] = 1000;
    CompositeModel model = model(List.of(indicator("a", 1, NAN, NAN, 1, "x")));

    double[] scores = new Composite(model, Map.of("a", x), null, 5).aggregates().get("x");

    assertThat(scores[20]).isEqualTo(1);
    assertThat(scores[19]).isEqualTo(1);
    assertThat(scores[10]).isCloseTo(10 / 19.0, within(1e-15));
  }

  @Test
  void skewnessAndKurtosisAreTheSampleAdjustedOnes() {
    // Given 1, 2, 3, 4, 10: skewness 1.697 and excess kurtosis 3.152 as spreadsheets' SKEW and KURT
    // give them
    assertThat(Composite.skewnessAndKurtosis(new double[] {1, 2, 3, 4, 10}))
        .containsExactly(new double[] {1.6970562748477145, 3.152}, within(1e-12));
  }

  @Test
  void aCircleIsRefused() {
    assertThatThrownBy(
            () ->
                model(
                    List.of(
                        indicator("a", 1, NAN, NAN, 1, "b"), indicator("b", 1, NAN, NAN, 1, "a"))))
        .hasMessageContaining("circle");
  }

  @Test
  void aConstantColumnIsRefused() {
    CompositeModel model = model(List.of(indicator("a", 1, NAN, NAN, 1, "x")));
    assertThatThrownBy(() -> new Composite(model, Map.of("a", new double[] {3, 3}), null, 0))
        .hasMessageContaining("no two different values");
  }

  @Test
  void withoutSpreadEveryRankIsSure() {
    List<RankUncertainty> ranks = ranks(0, 50, 7);

    assertThat(ranks).allSatisfy(rank -> assertThat(rank.low()).isEqualTo(rank.high()));
    assertThat(ranks.stream().mapToDouble(RankUncertainty::top).sum()).isEqualTo(3);
  }

  @Test
  void theSameSeedGivesTheSameRanksAndAnotherSeedOthers() {
    assertThat(ranks(.5, 200, 7)).isEqualTo(ranks(.5, 200, 7)).isNotEqualTo(ranks(.5, 200, 8));
  }

  @Test
  void ranksSharedByEqualScoresAreTheSmallest() {
    assertThat(RankUncertainty.ranks(new double[] {1, 3, 3, NAN, 0}))
        .containsExactly(3, 1, 1, Integer.MAX_VALUE, 4);
  }

  @Test
  void countedRandomNumbersAreUniform() {
    double[] numbers = new double[100_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = CounterRandom.uniform(42, i / 10, i % 10);
    }
    assertThat(Arrays.stream(numbers).average().orElseThrow()).isCloseTo(.5, within(.005));
    assertThat(Arrays.stream(numbers).map(x -> (x - .5) * (x - .5)).average().orElseThrow())
        .isCloseTo(1 / 12.0, within(.002));
    assertThat(Arrays.stream(numbers).distinct().count()).isEqualTo(numbers.length);
  }

  private static List<RankUncertainty> ranks(double spread, int draws, long seed) {
    CompositeModel model =
        model(List.of(indicator("a", 1, 0, 1, 1, "x"), indicator("b", 1, 0, 1, 1, "x")));
    Random random = new Random(3);
    Composite composite =
        new Composite(
            model,
            Map.of("a", random.doubles(30).toArray(), "b", random.doubles(30).toArray()),
            null,
            0);
    return RankUncertainty.of(composite, model, draws, seed, spread, 3);
  }

  private static CompositeModel model(List<Element> declared) {
    return new CompositeModel(declared, Aggregation.ARITHMETIC);
  }

  private static Element indicator(
      String column, int direction, double minimum, double maximum, double weight, String parent) {
    return new Element(column, direction, minimum, maximum, weight, parent, null);
  }
}
