package org.nasij.analytics.bench;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A line of {@code bench gap}: something measured, and what it should reach. To add one, implement
 * this and name it in {@link GapBench#LINES}.
 */
public interface BenchLine {
  /** The letter by which {@code --only} names it. */
  String key();

  /** What is measured, in a few words. */
  String title();

  /**
   * Measures. What is compared runs in the same process or on the same machine right after, so that
   * a ratio does not depend on the machine.
   */
  Measurement measure(Workbench bench) throws IOException, InterruptedException, SQLException;
}
