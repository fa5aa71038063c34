package org.nasij.analytics.method.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nasij.analytics.method.composite.CounterRandom;

/** First-order shares of functions whose shares are known in closed form. */
class FirstOrderTest {
  private static final double PI = Math.PI;

  private static double[][] uniform(int inputs, int draws) {
    double[][] drawn = new double[inputs][draws];
    for (int input = 0; input < inputs; input++) {
      for (int draw = 0; draw < draws; draw++) {
        drawn[input][draw] = CounterRandom.uniform(8, draw, input);
      }
    }
    return drawn;
  }

  private interface Function {
    double of(double... x);
  }

  private static double[] shares(int inputs, int draws, Function function) {
    double[][] drawn = uniform(inputs, draws);
    short[][] figures = new short[draws][1];
    for (int draw = 0; draw < draws; draw++) {
      double[] x = new double[inputs];
      for (int input = 0; input < inputs; input++) {
        x[input] = drawn[input][draw];
      }
      figures[draw][0] = (short) Math.round(function.of(x));
    }
    FirstOrder.Explained explained = new FirstOrder(drawn).explain(figures);
    double[] shares = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      shares[input] = explained.share(input, 0);
    }
    return shares;
  }

  @Test
  void aLinearFunctionSharesByTheSquaresOfItsCoefficients() {
    // Given 4000 a + 2000 b + 0 c of uniform numbers: variances 16 to 4 to 0
    double[] shares = shares(3, 1000, x -> 4000 * x[0] + 2000 * x[1]);
    // Then
    assertThat(shares[0]).isCloseTo(.8, within(.02));
    assertThat(shares[1]).isCloseTo(.2, within(.04));
    assertThat(shares[2]).isCloseTo(0, within(.03));
  }

  @Test
  void theFunctionOfIshigamiAndHomma() {
    // Given sin x1 + 7 sin^2 x2 + .1 x3^4 sin x1, x in [-pi, pi]: shares .3139, .4424, 0
    double[] shares =
        shares(
            3,
            16384,
            u -> {
              double x1 = PI * (2 * u[0] - 1);
              double x2 = PI * (2 * u[1] - 1);
              double x3 = PI * (2 * u[2] - 1);
              double y =
                  Math.sin(x1)
                      + 7 * Math.sin(x2) * Math.sin(x2)
                      + .1 * Math.pow(x3, 4) * Math.sin(x1);
              return 1000 * y;
            });
    // Then within what twenty steps instead of a curve leave out
    assertThat(shares[0]).isCloseTo(.3139, within(.02));
    assertThat(shares[1]).isCloseTo(.4424, within(.03));
    assertThat(shares[2]).isCloseTo(0, within(.01));
  }

  @Test
  void severalFiguresShareByTheirVariances() {
    // Given one figure of a alone, variance 9, and one of b alone, variance 1
    double[][] drawn = uniform(2, 2000);
    short[][] figures = new short[2000][2];
    for (int draw = 0; draw < 2000; draw++) {
      figures[draw][0] = (short) (3000 * drawn[0][draw]);
      figures[draw][1] = (short) (1000 * drawn[1][draw]);
    }
    // When
    FirstOrder.Explained explained = new FirstOrder(drawn).explain(figures);
    // Then
    assertThat(explained.share(0, 0, 1)).isCloseTo(.9, within(.02));
    assertThat(explained.share(1, 0, 1)).isCloseTo(.1, within(.02));
    assertThat(explained.share(1, 1)).isCloseTo(1, within(.01));
  }

  @Test
  void whatNeverChangesHasNoShares() {
    assertThat(shares(1, 100, x -> 5)[0]).isNaN();
  }

  @Test
  void tooFewDrawsAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FirstOrder(uniform(2, 9)));
  }
}
