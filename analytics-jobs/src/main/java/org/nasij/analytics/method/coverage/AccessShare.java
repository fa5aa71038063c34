package org.nasij.analytics.method.coverage;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** What one block of supply adds for the areas that reach it. */
public final class AccessShare {
  private final int problems;
  private final @Nullable AreaTotals[] totals;

  AccessShare(int areas, int problems) {
    this.problems = problems;
    this.totals = new @Nullable AreaTotals[areas];
  }

  AreaTotals of(int area) {
    AreaTotals found = totals[area];
    if (found == null) {
      found = new AreaTotals(problems);
      totals[area] = found;
    }
    return found;
  }

  /** The totals of every area that reaches something, by rising number of the area. */
  public void forEachArea(ObjIntConsumer<AreaTotals> action) {
    for (int area = 0; area < totals.length; area++) {
      AreaTotals own = totals[area];
      if (own != null) {
        action.accept(own, area);
      }
    }
  }
}
