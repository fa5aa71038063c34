package org.nasij.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.Cell;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.CoverageResult;
import org.nasij.analytics.method.coverage.CoverageWorld;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.testing.TestSpark;

/** Spark finds what the pure model finds, to the last bit. */
class SparkAccessJobTest {
  @ParameterizedTest(name = "seed {0}, {1} activities")
  @CsvSource({"1, 0", "2, 1", "3, 600", "4, 2000", "5, 9000"})
  void theFiguresAreThoseOfThePureModel(long seed, int activities) {
    // Given
    CoverageWorld world = RandomWorld.of(seed, activities);
    CoverageResult pure = CoverageModel.run(world, MethodParameters.STANDARD);
    CoverageModel model = new CoverageModel(world, MethodParameters.STANDARD);
    // When
    CoverageResult onSpark =
        model.complete(new SparkAccessJob(TestSpark.session()).run(model).access());
    // Then
    assertThat(onSpark.figures()).isEqualTo(pure.figures());
    assertThat(onSpark.unreachable()).isEqualTo(pure.unreachable());
    assertThat(onSpark.cells()).hasSameSizeAs(pure.cells());
    assertThat(differing(onSpark.cells(), pure.cells())).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"6", "7"})
  void thePairsAreThoseOfTheFormula(long seed) {
    CoverageModel model = new CoverageModel(RandomWorld.of(seed, 3000), MethodParameters.STANDARD);
    TravelPairs formula = model.formPairs();

    TravelPairs joined =
        new SedonaPairs(TestSpark.session(), model.travel())
            .form(model.demandAreas(), model.locations(), model.largestCatchmentMinutes());

    assertThat(formula.size()).isGreaterThan(100_000);
    assertThat(listing(joined)).isEqualTo(listing(formula));
  }

  private static List<Cell> differing(List<Cell> cells, List<Cell> expected) {
    return IntStream.range(0, cells.size())
        .filter(i -> !cells.get(i).equals(expected.get(i)))
        .mapToObj(cells::get)
        .limit(5)
        .toList();
  }

  private static List<String> listing(TravelPairs pairs) {
    return IntStream.range(0, pairs.locations())
        .boxed()
        .flatMap(
            location ->
                IntStream.range(pairs.first(location), pairs.first(location + 1))
                    .mapToObj(
                        pair -> location + " " + pairs.area(pair) + " " + pairs.minutes(pair)))
        .toList();
  }
}
