package org.nasij.dashboards.plan;

import java.util.List;
import org.nasij.dashboards.atlas.Caption;
import org.nasij.dashboards.atlas.MapDrawing;

/**
 * The map of a plan: communes shaded by what the plan does for them, and marks on top, each of a
 * shape of its own.
 *
 * @param marks in drawing order
 * @param keys the fills used, and what each means
 */
public record PlanMap(MapDrawing drawing, Caption caption, List<Mark> marks, List<Key> keys) {
  public PlanMap {
    marks = List.copyOf(marks);
    keys = List.copyOf(keys);
  }

  /** Shapes, so that nothing hangs on colour alone. */
  public enum Kind {
    /** A numbered disc. */
    PROPOSAL,
    /** A square. */
    SITE,
    /** A triangle. */
    PROJECT
  }

  /**
   * A mark at a commune's point.
   *
   * @param label what stands in it; empty for none
   * @param title what a pointer is told
   */
  public record Mark(Kind kind, long x, long y, String label, String title) {}

  /** A fill and its meaning. */
  public record Key(String fill, String label) {}
}
