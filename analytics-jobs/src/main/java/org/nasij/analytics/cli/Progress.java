package org.nasij.analytics.cli;

import java.io.Console;
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
    return new Progress(System.err, !hasTerminal());
  }

  /** Since Java 22 a console may be no terminal, and says so itself. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  void show(String work) {
    if (!silent) {
      long seconds = (System.nanoTime() - startNanos) / 1_000_000_000;
      terminal.print(START_OF_CLEARED_LINE + work + " " + seconds + " s");
      terminal.flush();
    }
  }

  /** Leaves an empty line, for something else to be printed. */
  void clear() {
    if (!silent) {
      terminal.print(START_OF_CLEARED_LINE);
      terminal.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
