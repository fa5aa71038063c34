package org.nasij.analytics.method.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestRemainderTest {
  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  @ParameterizedTest(name = "{0} over {1}: {2}")
  @CsvSource({
    "100, 1 1 1, 34 33 33",
    "-100, 1 1 1, -34 -33 -33",
    "101, 1 1 1, 34 34 33",
    "10, 0.7 0.2 0.1, 7 2 1",
    "10, 0.66 0.26 0.08, 7 2 1",
    "1, 0.2 0.5 0.3, 0 1 0",
    "5, 0 1 0, 0 5 0",
    "0, 1 2, 0 0",
  })
  void theUnitsLeftGoToTheLargestRemainders(String total, String weights, String expected) {
    BigInteger[] parts = LargestRemainder.apportion(new BigInteger(total), numbers(weights));

    assertThat(parts)
        .containsExactly(
            Arrays.stream(expected.split(" ")).map(BigInteger::new).toArray(BigInteger[]::new));
  }

  @Test
  void partsAddUpAndStayWithinOneUnitOfTheirQuota() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      double[] weights = random.doubles(1 + random.nextInt(400)).toArray();
      BigInteger total = new BigInteger(70, random);

      BigInteger[] parts = LargestRemainder.apportion(total, weights);

      assertThat(Arrays.stream(parts).reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(total);
      assertThat(Arrays.stream(parts)).allMatch(part -> part.signum() >= 0);
    }
  }

  @Test
  void nothingToDivideOverIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargestRemainder.apportion(BigInteger.TEN, new double[] {0, 0}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargestRemainder.apportion(BigInteger.TEN, new double[] {Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargestRemainder.apportion(BigInteger.TEN, new double[] {-1, 2}));
  }
}
