package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nasij.analytics.method.certainty.Completeness.Reason;

/** Chapman's estimate from two lists. */
class CompletenessTest {
  @ParameterizedTest(name = "{0} and {1}, {2} on both: {3}")
  @CsvSource({
    // Chapman (1951) by hand: 121 * 81 / 41 - 1
    "120, 80, 40, 238.04878048780488, .67213",
    "50, 50, 50, 50, 1",
    "200, 150, 9, 3034.1, .11239",
  })
  void estimatesFromTwoLists(int first, int second, int both, double estimate, double share) {
    Completeness found = Completeness.of(first, second, both);
    assertThat(found.estimate()).isCloseTo(estimate, within(1e-9));
    assertThat(found.completeness()).isCloseTo(share, within(1e-5));
    assertThat(found.reason()).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1}, {2} on both: {3} to {4}")
  @CsvSource({
    // By hand: 80 * 40 / 41 on neither list, variance 121 * 81 * 80 * 40 / (41^2 * 42)
    "120, 80, 40, 206.4020, 291.2791",
    "200, 150, 9, 1801.2008, 5307.9796",
    // All of one list are on the other: nobody is left
    "50, 30, 30, 50, 50",
    "90, 50, 6, NaN, NaN",
  })
  void theIntervalNeverFallsBelowThoseThatAreListed(
      int first, int second, int both, double low, double high) {
    Completeness.Interval interval = Completeness.of(first, second, both).interval();
    assertThat(interval.low()).isCloseTo(low, within(1e-4));
    assertThat(interval.high()).isCloseTo(high, within(1e-4));
  }

  @ParameterizedTest(name = "{0} and {1}, {2} on both: {3}")
  @CsvSource({
    "100, 0, 0, ONE_LIST",
    "0, 0, 0, ONE_LIST",
    "9, 50, 9, TOO_FEW",
    "90, 50, 6, TOO_FEW"
  })
  void shortListsGiveAReasonInsteadOfANumber(int first, int second, int both, Reason reason) {
    Completeness found = Completeness.of(first, second, both);
    assertThat(found.estimate()).isNaN();
    assertThat(found.completeness()).isNaN();
    assertThat(found.reason()).contains(reason);
  }

  @Test
  void moreOnBothThanOnOneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Completeness.of(5, 9, 6));
  }
}
