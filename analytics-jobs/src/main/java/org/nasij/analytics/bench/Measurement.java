package org.nasij.analytics.bench;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line found.
 *
 * @param figures all that was measured, in the order to be read
 * @param goals what should be reached
 * @param leftOutOrNull why nothing was measured
 */
public record Measurement(List<Figure> figures, List<Goal> goals, @Nullable String leftOutOrNull) {
  public Measurement {
    figures = List.copyOf(figures);
    goals = List.copyOf(goals);
  }

  /** What was measured, beside its goals. */
  public static Measurement of(List<Figure> figures, List<Goal> goals) {
    return new Measurement(figures, goals, null);
  }

  /**
   * Nothing could be measured here.
   *
   * @param reason a sentence for the reader: what is missing
   */
  public static Measurement leftOut(String reason) {
    return new Measurement(List.of(), List.of(), reason);
  }

  /** Why nothing was measured. */
  public Optional<String> leftOut() {
    return Optional.ofNullable(leftOutOrNull);
  }

  /**
   * A number with its unit.
   *
   * @param unit for example s, pairs or MiB; empty for a ratio
   */
  public record Figure(String name, double value, String unit) {}

  /** Which side of the limit is good; the limit itself is. */
  public enum Sense {
    AT_LEAST,
    AT_MOST
  }

  /** What a figure should reach. */
  public record Goal(Figure figure, Sense sense, double limit) {
    /** A goal from below. */
    public static Goal atLeast(double limit, String name, double value, String unit) {
      return new Goal(new Figure(name, value, unit), Sense.AT_LEAST, limit);
    }

    /** A goal from above. */
    public static Goal atMost(double limit, String name, double value, String unit) {
      return new Goal(new Figure(name, value, unit), Sense.AT_MOST, limit);
    }

    /** Whether it is reached. */
    public boolean met() {
      return sense == Sense.AT_LEAST ? figure.value() >= limit : figure.value() <= limit;
    }
  }
}
