package org.nasij.analytics.cli.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what commands give with what is published, and keeps the largest difference of each. */
final class PublishedCases {
  private final Map<String, Double> largest = new TreeMap<>();
  private int values;

  /**
   * Fails where a value is further than this from the published one.
   *
   * @param command the name of the method
   * @param digits half of the last digit published, or what rounding in double may make of it
   */
  void compare(String command, double found, double published, double digits) {
    compare(command, new double[] {found}, new double[] {published}, digits);
  }

  /** The same for values in order. */
  void compare(String command, double[] found, double[] published, double digits) {
    assertThat(found).containsExactly(published, within(digits));
    for (int i = 0; i < found.length; i++) {
      largest.merge(command, Math.abs(found[i] - published[i]), Math::max);
      values++;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d published values: largest absolute difference %.1e; %s",
        values,
        largest.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
        largest.entrySet().stream()
            .map(entry -> String.format(Locale.ROOT, "%s %.1e", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
