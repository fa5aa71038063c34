package org.nasij.analytics.method.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedExpressionTest {
  private static final Map<String, Double> VALUES =
      Map.of("HP", 1000.0, "slum", 0.2, "toilet", 0.7, "unpublished", Double.NaN);

  private static double value(String expression) {
    return NeedExpression.parse(expression).evaluate(VALUES::get);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "HP                          | 1000",
        "HP * slum                   | 200",
        "HP*(slum+0.2*toilet)        | 340",
        "HP*max(slum,1-toilet)       | 300",
        "HP*min(slum, 1 - toilet, 1) | 200",
        "10-3-2                      | 5",
        "2+3*4                       | 14",
        "(2+3)*4                     | 20",
        ".5*HP                       | 500",
        "max(1,max(2,3))             | 3",
        "HP*max(slum,unpublished)    | NaN",
        "HP*min(slum,unpublished)    | NaN",
        "0*unpublished               | NaN",
      })
  void evaluates(String expression, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(value(expression)).isNaN();
    } else {
      assertThat(value(expression)).isCloseTo(expected, within(1e-9));
    }
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {
        "", " ", "HP*", "*HP", "(HP", "HP)", "HP HP", "HP/2", "max()", "max(1", "avg(1)", "1,2",
        "-HP", "HP*;", "max(1,)"
      })
  void refusesWhatIsNoExpression(String expression) {
    assertThatThrownBy(() -> NeedExpression.parse(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expression);
  }

  @Test
  void namesAreTheColumnsUsed() {
    assertThat(NeedExpression.parse("HP*max(slum,1-toilet)").names())
        .containsExactlyInAnyOrder("HP", "slum", "toilet");
  }
}
