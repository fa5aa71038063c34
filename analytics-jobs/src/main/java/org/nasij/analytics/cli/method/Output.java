package org.nasij.analytics.cli.method;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A result as CSV on standard output, and a summary as key=value lines on standard error. */
record Output(PrintWriter out, PrintWriter err) {
  void header(String... columns) {
    out.print(String.join(",", columns) + "\n");
  }

  void row(Object... cells) {
    out.print(List.of(cells).stream().map(Output::cell).collect(Collectors.joining(",")) + "\n");
  }

  void summary(String key, Object value) {
    err.print(key + "=" + value + "\n");
  }

  private static String cell(Object value) {
    String text = value.toString();
    return text.contains(",") || text.contains("\"") || text.contains("\n")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
