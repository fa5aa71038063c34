package org.nasij.analytics.method.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatchmentLimitsTest {
  private final Reach reach = new Reach();
  private final Catchment catchment = new Catchment();

  /** Whatever the pairs say of the area a location lies in, d(a,a) holds there (METHOD 2). */
  @Test
  void theOwnAreaHasItsOwnMinutes() {
    TravelPairs pairs = TravelPairs.builder(1).add(0, 0, 9).add(0, 1, 4).build();
    CatchmentLimits limits =
        new CatchmentLimits(new double[] {30, 30}, new double[] {2, 3}, StepDecay.ENHANCED);

    pairs.copyReach(0, reach);
    limits.select(reach, 0, catchment);

    assertThat(selected()).containsExactly("0:2.0 x 1.0", "1:4.0 x 1.0");
  }

  /** A limit includes its value, and what lies beyond weighs nothing. */
  @Test
  void onlyAreasWithinTheirOwnLimitAreSelected() {
    TravelPairs pairs =
        TravelPairs.builder(1).add(0, 1, 30).add(0, 2, 30.001).add(0, 3, 30.001).build();
    CatchmentLimits limits =
        new CatchmentLimits(
            new double[] {30, 30, 30, 60}, new double[] {1, 1, 1, 1}, StepDecay.ENHANCED);

    pairs.copyReach(0, reach);
    limits.select(reach, 0, catchment);

    assertThat(selected()).containsExactly("0:1.0 x 1.0", "1:30.0 x 0.22", "3:30.001 x 0.68");
    assertThat(catchment.demand(new double[] {100, 50, 10, 1})).isEqualTo(100 + 50 * 0.22 + 0.68);
  }

  /** A buffer grows as it must, and is filled anew for the next location. */
  @Test
  void manyAreasAreSelected() {
    TravelPairs.Builder builder = TravelPairs.builder(2);
    IntStream.range(1, 3000).forEach(area -> builder.add(0, area, 1));
    TravelPairs pairs = builder.add(1, 5, 1).build();
    double[] ones = IntStream.range(0, 3000).mapToDouble(area -> 1).toArray();
    CatchmentLimits limits = new CatchmentLimits(ones, ones, StepDecay.ENHANCED);

    pairs.copyReach(0, reach);
    limits.select(reach, 0, catchment);
    int many = catchment.size();
    pairs.copyReach(1, reach);
    limits.select(reach, 7, catchment);

    assertThat(many).isEqualTo(3000);
    assertThat(selected()).containsExactly("7:1.0 x 0.22", "5:1.0 x 0.22");
  }

  private List<String> selected() {
    return IntStream.range(0, catchment.size())
        .mapToObj(i -> catchment.area(i) + ":" + catchment.minutes(i) + " x " + catchment.weight(i))
        .toList();
  }
}
