package org.nasij.dashboards.gapmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassBreaksTest {
  @Test
  void evenValuesFallIntoFiveEvenClasses() {
    // Given 0, 1, … 99
    ClassBreaks breaks = ClassBreaks.quantiles(IntStream.range(0, 100).asDoubleStream().toArray());
    // Then
    assertThat(breaks.limits()).containsExactly(0., 20., 40., 60., 80., 99.);
    assertThat(breaks.classOf(19.9)).isEqualTo(0);
    assertThat(breaks.classOf(20)).isEqualTo(1);
    assertThat(breaks.classOf(99)).isEqualTo(4);
  }

  @Test
  void aLimitHasTwoSignificantDigitsWhateverTheRange() {
    ClassBreaks breaks =
        ClassBreaks.quantiles(
            new double[] {0.01234, 0.0567, 1.239, 5.55, 123.4, 999.9, 4567, 98765, 123456});
    assertThat(breaks.limits()).containsExactly(0.012, 5.6, 4600., 130000.);
  }

  @Test
  void equalValuesStayTogether() {
    // Given 60 zeros and 15 hundreds
    double[] values =
        DoubleStream.concat(
                DoubleStream.generate(() -> 0).limit(60),
                DoubleStream.generate(() -> 100).limit(15))
            .toArray();
    // Then there are two classes, not five
    ClassBreaks breaks = ClassBreaks.quantiles(values);
    assertThat(breaks.limits()).containsExactly(0., 100., 100.);
    assertThat(breaks.classOf(0)).isEqualTo(0);
    assertThat(breaks.classOf(100)).isEqualTo(1);
  }

  @Test
  void oneValueMakesOneClassAndNoneMakesNone() {
    assertThat(ClassBreaks.quantiles(new double[] {42, 42}).classes()).isEqualTo(1);
    assertThat(ClassBreaks.quantiles(new double[0]).classes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyClassHoldsSomethingAndEveryValueHasAClass(long seed) {
    // Given a skewed random world
    double[] values = new Random(seed).doubles(75).map(u -> Math.exp(8 * u)).toArray();
    // When
    ClassBreaks breaks = ClassBreaks.quantiles(values);
    // Then
    int[] counts = new int[breaks.classes()];
    for (double value : values) {
      int index = breaks.classOf(value);
      counts[index]++;
      assertThat(value).isBetween(breaks.limits().get(index), breaks.limits().get(index + 1));
    }
    assertThat(counts).hasSize(ClassBreaks.MOST_CLASSES);
    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(5);
  }
}
