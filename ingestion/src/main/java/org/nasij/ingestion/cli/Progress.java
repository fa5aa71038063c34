package org.nasij.ingestion.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** A bar on work longer than two seconds, where a person looks at a terminal; else nothing. */
final class Progress implements AutoCloseable {
  private static final long SILENT_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long REDRAW_NANOS = Duration.ofMillis(200).toNanos();
  private static final int WIDTH = 30;
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final String label;
  private final PrintStream out;
  private final boolean terminal;
  private final long startNanos = System.nanoTime();
  private long drawnNanos = startNanos;
  private boolean drawn;

  Progress(String label, PrintStream out) {
    this.label = label;
    this.out = out;
    this.terminal = isTerminal();
  }

  /** Asks the file itself: Java has no word for it that means the same in all its versions. */
  private static boolean isTerminal() {
    try {
      String device = STANDARD_ERROR.toRealPath().toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      // A pipe, which no path leads to, or a system without /proc: no bar.
      return false;
    }
  }

  void update(long done, long of) {
    long now = System.nanoTime();
    if (!terminal || now - startNanos < SILENT_NANOS || now - drawnNanos < REDRAW_NANOS) {
      return;
    }
    drawnNanos = now;
    drawn = true;
    double share = of <= 0 ? 0 : Math.min(1, (double) done / of);
    int filled = (int) Math.round(share * WIDTH);
    out.printf(
        "\r%s [%s%s] %3.0f %%", label, "#".repeat(filled), "-".repeat(WIDTH - filled), share * 100);
    out.flush();
  }

  @Override
  public void close() {
    if (drawn) {
      out.print("\r" + " ".repeat(label.length() + WIDTH + 10) + "\r");
      out.flush();
    }
  }
}
