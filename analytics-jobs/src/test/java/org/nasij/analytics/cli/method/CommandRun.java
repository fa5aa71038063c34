package org.nasij.analytics.cli.method;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nasij.analytics.cli.AnalyticsCommand;
import picocli.CommandLine;

/** One run of {@code nasij method}: its exit code, its rows and its summary. */
record CommandRun(int exitCode, List<String> rows, String errors) {
  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = AnalyticsCommand.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code =
        command.execute(
            Stream.concat(Stream.of("method"), Stream.of(arguments)).toArray(String[]::new));
    return new CommandRun(code, out.toString().lines().toList(), err.toString());
  }

  double summary(String key) {
    Map<String, String> values = new LinkedHashMap<>();
    errors
        .lines()
        .filter(line -> line.contains("="))
        .forEach(
            line ->
                values.put(
                    line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    if (!values.containsKey(key)) {
      throw new AssertionError("no " + key + " in: " + errors);
    }
    return Double.parseDouble(values.get(key));
  }

  List<String> column(int index) {
    return rows.stream().skip(1).map(row -> row.split(",", -1)[index]).toList();
  }

  double[] numbers(int index) {
    return column(index).stream().mapToDouble(Double::parseDouble).toArray();
  }
}
