package org.nasij.analytics.method.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Sites at 0 and 10 on a line, three persons at 0, three at 1 and one at 10; answers worked by
 * hand.
 */
class CapacityTest {
  @Test
  void aMedianGivesAUnitToOneSiteWhole() {
    SitingResult result = PMedian.exact(line(4, 4), 2);

    // The three at 1 go to the site at 10: 3 * 9. Shared among both sites they would cost 19.
    assertThat(result.objective()).isCloseTo(27, within(1e-12));
  }

  @Test
  void aCoveringSharesAUnitAmongSites() {
    assertThat(SetCovering.exact(line(7, 7), 10).objective()).isEqualTo(1);
    // 3.5 places each suffice only if a unit of three is split.
    assertThat(SetCovering.exact(line(3.5, 3.5), 10).objective()).isEqualTo(2);
  }

  @Test
  void tooFewPlacesAreSaidToBe() {
    assertThatThrownBy(() -> SetCovering.exact(line(3, 3), 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the capacities do not suffice");
    assertThatThrownBy(() -> PMedian.exact(line(3.5, 3.5), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the capacities do not suffice");
  }

  private static SitingProblem line(double capacityAt0, double capacityAt10) {
    return new SitingProblem(
        List.of("at 0", "at 10"),
        List.of("0", "1", "10"),
        new double[] {3, 3, 1},
        new int[] {0, 0, 0, 1, 1, 1},
        new int[] {0, 1, 2, 0, 1, 2},
        new double[] {0, 1, 10, 10, 9, 0},
        Set.of(),
        new double[] {capacityAt0, capacityAt10});
  }
}
