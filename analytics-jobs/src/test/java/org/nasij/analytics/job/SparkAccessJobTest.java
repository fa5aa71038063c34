package org.nasij.analytics.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.AccessDifference;
import org.nasij.analytics.method.coverage.CoverageModel;
import org.nasij.analytics.method.coverage.RandomWorld;
import org.nasij.analytics.method.coverage.ThemeAccess;
import org.nasij.analytics.method.declaration.MethodParameters;
import org.nasij.analytics.testing.TestSpark;

/** Spark finds what the pure classes find; sums may differ in their order of adding up alone. */
class SparkAccessJobTest {
  @ParameterizedTest(name = "seed {0}, {1} activities")
  @CsvSource({"1, 0", "2, 1", "3, 600", "4, 2000", "5, 9000", "6, 30000"})
  void theSolutionsAreThoseOfThePureClasses(long seed, int activities) {
    // Given
    CoverageModel model =
        new CoverageModel(RandomWorld.of(seed, activities), MethodParameters.STANDARD);
    TravelPairs pairs = model.formPairs();
    List<ThemeAccess> pure = model.problems().stream().map(p -> p.solve(pairs)).toList();
    // When
    AccessJob.Result onSpark = new SparkAccessJob(TestSpark.session()).run(model);
    // Then
    double largest = AccessDifference.largestRelative(onSpark.access(), pure);
    System.out.printf(
        "Spark beside the pure classes, seed %d, %d activities: largest relative difference %.1e%n",
        seed, activities, largest);
    assertThat(largest).isLessThanOrEqualTo(1e-12);
    assertThat(onSpark.pairs()).isEqualTo(pairs.size());
    model.complete(onSpark.access());
  }

  /** Tasks end in any order; sums of doubles depend on theirs. */
  @Test
  void theSameRunGivesTheSameToTheLastBit() {
    CoverageModel model = new CoverageModel(RandomWorld.of(7, 5000), MethodParameters.STANDARD);
    SparkAccessJob job = new SparkAccessJob(TestSpark.session());

    List<ThemeAccess> first = job.run(model).access();
    List<ThemeAccess> second = job.run(model).access();

    assertThat(AccessDifference.largestRelative(second, first)).isZero();
  }
}
