package org.nasij.analytics.method.coverage;

import java.util.List;
import org.assertj.core.api.Assertions;

/** How far two solutions of the same problems are apart. */
public final class AccessDifference {
  private AccessDifference() {}

  /**
   * The largest relative difference of any figure of any problem and commune. Which supply is
   * reached, the minutes and the days must be the same.
   */
  public static double largestRelative(List<ThemeAccess> found, List<ThemeAccess> expected) {
    Assertions.assertThat(found).hasSameSizeAs(expected);
    double largest = 0;
    for (int i = 0; i < found.size(); i++) {
      ThemeAccess one = found.get(i);
      ThemeAccess other = expected.get(i);
      String name = one.theme() + ", " + one.sector();
      Assertions.assertThat(name).isEqualTo(other.theme() + ", " + other.sector());
      Assertions.assertThat(one.reachable).as(name).isEqualTo(other.reachable);
      Assertions.assertThat(one.minutesNearest).as(name).isEqualTo(other.minutesNearest);
      Assertions.assertThat(one.medianEvidenceDay).as(name).isEqualTo(other.medianEvidenceDay);
      largest = Math.max(largest, relative(one.access, other.access));
      largest = Math.max(largest, relative(one.imputedAccess, other.imputedAccess));
      largest = Math.max(largest, relative(one.staleAccess, other.staleAccess));
      largest = Math.max(largest, relative(one.evidenceShare, other.evidenceShare));
    }
    return largest;
  }

  private static double relative(double[] found, double[] expected) {
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      boolean same = Double.compare(found[i], expected[i]) == 0 || found[i] == expected[i];
      double difference = same ? 0 : Math.abs(found[i] - expected[i]) / Math.abs(expected[i]);
      largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
    }
    return largest;
  }
}
