package org.nasij.analytics.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nasij.analytics.bench.Measurement.Figure;
import org.nasij.analytics.bench.Measurement.Goal;

/** Measurements as a person or a script reads them. */
public final class BenchReport {
  private BenchReport() {}

  /** A line and what was measured, for a person. */
  public static String text(BenchLine line, Measurement measured) {
    StringBuilder text = new StringBuilder("(" + line.key() + ") " + line.title() + "\n");
    measured
        .leftOut()
        .ifPresent(reason -> text.append("    left out: ").append(reason).append('\n'));
    measured.figures().forEach(figure -> text.append(row(figure, "")));
    for (Goal goal : measured.goals()) {
      String limit =
          (goal.sense() == Measurement.Sense.AT_LEAST ? "at least " : "at most ")
              + number(goal.limit())
              + (goal.figure().unit().isEmpty() ? "" : " " + goal.figure().unit());
      text.append(row(goal.figure(), "goal " + limit + ": " + (goal.met() ? "met" : "missed")));
    }
    return text.toString();
  }

  private static String row(Figure figure, String remark) {
    return String.format(
            Locale.ROOT,
            "    %-58s %14s %-10s %s",
            figure.name(),
            number(figure.value()),
            figure.unit(),
            remark)
        .stripTrailing()
        .concat("\n");
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size < 0.001 ? "%.1e" : size < 100 ? "%.3f" : "%,.1f", value);
  }

  /** A line and what was measured, for a script: to be written as JSON. */
  public static Map<String, Object> map(BenchLine line, Measurement measured) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("line", line.key());
    map.put("title", line.title());
    measured.leftOut().ifPresent(reason -> map.put("leftOut", reason));
    map.put("figures", measured.figures().stream().map(BenchReport::map).toList());
    List<Map<String, Object>> goals = new ArrayList<>();
    for (Goal goal : measured.goals()) {
      Map<String, Object> entry = map(goal.figure());
      entry.put("sense", goal.sense().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      entry.put("limit", goal.limit());
      entry.put("met", goal.met());
      goals.add(entry);
    }
    map.put("goals", goals);
    return map;
  }

  private static Map<String, Object> map(Figure figure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", figure.name());
    map.put("value", figure.value());
    map.put("unit", figure.unit());
    return map;
  }
}
