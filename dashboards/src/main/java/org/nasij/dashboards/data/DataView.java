package org.nasij.dashboards.data;

import java.util.List;
import org.nasij.dashboards.page.Frame;

/**
 * All that the data page's template writes.
 *
 * @param counts how many of what
 */
public record DataView(Frame frame, List<Count> counts) {
  private static final List<String> SOURCES =
      List.of("census", "boundaries", "communes", "poverty", "records", "fonts");
  private static final List<String> ABSENT = List.of("persons", "unreported", "quality");

  public DataView {
    counts = List.copyOf(counts);
  }

  /** A number and what it counts. */
  public record Count(String number, String of) {}

  /** Sources, by the keys of their texts. */
  public List<String> sources() {
    return SOURCES;
  }

  /** What is not in the data, by the keys of their texts. */
  public List<String> absent() {
    return ABSENT;
  }
}
