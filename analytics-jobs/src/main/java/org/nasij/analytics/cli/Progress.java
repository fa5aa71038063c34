package org.nasij.analytics.cli;

import java.io.PrintStream;

/** One line on a terminal that says what is being done and for how long; silent elsewhere. */
final class Progress implements AutoCloseable {
  private static final String START_OF_CLEARED_LINE = "\r\u001b[K";

  private final PrintStream terminal;
  private final boolean silent;
  private final long startNanos = System.nanoTime();

  private Progress(PrintStream terminal, boolean silent) {
    this.terminal = terminal;
    this.silent = silent;
  }

  /** On standard error, if this process has a terminal. */
  static Progress onTerminal() {
    return new Progress(System.err, System.console() == null);
  }

  void show(String work) {
    if (!silent) {
      long seconds = (System.nanoTime() - startNanos) / 1_000_000_000;
      terminal.print(START_OF_CLEARED_LINE + work + " " + seconds + " s");
      terminal.flush();
    }
  }

  @Override
  public void close() {
    if (!silent) {
      terminal.print(START_OF_CLEARED_LINE);
      terminal.flush();
    }
  }
}
