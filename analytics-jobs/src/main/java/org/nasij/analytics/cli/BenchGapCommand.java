package org.nasij.analytics.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nasij.analytics.bench.BenchLine;
import org.nasij.analytics.bench.BenchReport;
import org.nasij.analytics.bench.GapBench;
import org.nasij.analytics.bench.Measurement;
import org.nasij.analytics.bench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures line after line and says which goals are met. */
@Command(
    name = "gap",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the analytics beside what else could do the same, on invented records.",
      "What is started for it is private, and stopped and removed at the end."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:measured, whether or not the goals are met", "1:failed", "2:wrong use"})
final class BenchGapCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "LETTER",
      description = "Only these lines, for example a,c. Default: all.")
  private List<String> only = List.of();

  @Option(names = "--json", description = "Report as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    PrintWriter out = spec.commandLine().getOut();
    List<Map<String, Object>> report = new ArrayList<>();
    try (Progress progress = Progress.onTerminal();
        Workbench bench = Workbench.open(progress::show)) {
      for (BenchLine line : lines()) {
        bench.say(line.title());
        Measurement measured = line.measure(bench);
        progress.clear();
        if (json) {
          report.add(BenchReport.map(line, measured));
        } else {
          out.println(BenchReport.text(line, measured));
          out.flush();
        }
      }
    }
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }
    return 0;
  }

  private List<BenchLine> lines() {
    List<String> known = GapBench.LINES.stream().map(BenchLine::key).toList();
    for (String key : only) {
      if (!known.contains(key)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no line " + key + "; there are " + String.join(", ", known));
      }
    }
    return GapBench.LINES.stream()
        .filter(line -> only.isEmpty() || only.contains(line.key()))
        .toList();
  }
}
