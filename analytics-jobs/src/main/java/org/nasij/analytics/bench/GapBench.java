package org.nasij.analytics.bench;

import java.util.List;

/** The lines of {@code bench gap} that need no running instance. */
public final class GapBench {
  /** In the order in which they are measured and shown. */
  public static final List<BenchLine> LINES =
      List.of(new PostgisAccess(), new PysalAccess(), new LargeWorlds(), new DrawsLine());

  private GapBench() {}
}
