package org.nasij.analytics.method.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Priority and ranks of METHOD 6. */
class PriorityTest {
  @ParameterizedTest(name = "gap {0}, D {1}, V {2}: {3}")
  @CsvSource({
    "100, 1, 1, 100",
    "50, .5, .5, 50",
    "0, 1, 1, 0",
    "100, .125, 1, 50",
    "27, 1, .001, 6.463304",
    "NaN, 1, 1, NaN",
  })
  void isAGeometricMean(double gap, double deprivation, double volume, double expected) {
    double priority = Priority.of(gap, deprivation, volume);

    if (Double.isNaN(expected)) {
      assertThat(priority).isNaN();
    } else {
      assertThat(priority).isCloseTo(expected, within(1e-6));
    }
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"0, 1000, 0", "1000, 1000, 1", "9, 99, .5", "0, 0, 0"})
  void volumeIsLogarithmic(double need, double largest, double expected) {
    assertThat(Priority.volume(need, largest)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void ranksOrderFromHighToLowAndTiesShare() {
    Rank[] ranks = Priority.ranks(new double[] {10, 30, 20, 30, 0, 20});

    assertThat(Arrays.stream(ranks).mapToInt(Rank::position)).containsExactly(5, 1, 3, 1, 6, 3);
    assertThat(ranks).allMatch(rank -> rank.of() == 6);
    assertThat(Priority.ranks(new double[0])).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "1, 75, HIGH", "25, 75, HIGH", "26, 75, MIDDLE", "50, 75, MIDDLE", "51, 75, LOW", "75, 75, LOW",
    "1, 1, HIGH", "2, 2, MIDDLE", "3, 3, LOW", "4, 10, HIGH", "5, 10, MIDDLE", "7, 10, MIDDLE",
    "8, 10, LOW", "1.5, 3, HIGH", "2.5, 3, MIDDLE", "25.5, 75, HIGH", "26, 75, MIDDLE",
  })
  void bandsAreThirdsOfTheList(double rank, int of, Band band) {
    assertThat(Band.of(rank, of)).isEqualTo(band);
  }

  @Test
  void aPositionOutsideTheListIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rank(0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rank(4, 3));
  }
}
