package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spearman's correlation, by hand. */
class RankCorrelationTest {
  @ParameterizedTest(name = "{0} | {1}: {2}")
  @CsvSource({
    "1 2 3 4, 10 20 30 40, 1",
    "1 2 3 4, 40 30 20 10, -1",
    // 1 - 6 * 2 / (3 * 8)
    "1 2 3, 2 1 3, .5",
    // Ranks 1.5, 1.5, 3 and 2, 1, 3: 1.5 / sqrt(1.5 * 2)
    "5 5 9, 2 1 3, .8660254037844387",
    // Ranks 1, 2, 3.5, 3.5 and 1, 3, 3, 3: 3 / sqrt(4.5 * 3)
    "1 2 3 3, 0 7 7 7, .8164965809277261",
    "1 2 3, 4 4 4, NaN",
    "1 2, 2 1, NaN"
  })
  void equalValuesShareTheMeanOfTheirRanks(String x, String y, double expected) {
    double found = RankCorrelation.of(values(x), values(y));
    assertThat(found).isCloseTo(expected, within(1e-12));
  }

  private static double[] values(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest(name = "{0} | {1}: {2}")
  @CsvSource({"1 2 3, 2 1 3, .5", "1 2 3 3, 1 2 2 2, .8164965809277261"})
  void ranksThatShareTheBetterPlaceAreTakenAtTheirMean(String x, String y, double expected) {
    double found =
        RankCorrelation.ofRanks(
            Arrays.stream(values(x)).mapToInt(v -> (int) v).toArray(),
            Arrays.stream(values(y)).mapToInt(v -> (int) v).toArray());
    assertThat(found).isCloseTo(expected, within(1e-12));
  }
}
