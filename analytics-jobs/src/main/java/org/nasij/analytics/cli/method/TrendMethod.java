package org.nasij.analytics.cli.method;

import java.util.List;
import org.nasij.analytics.method.trend.MannKendall;
import org.nasij.analytics.method.trend.SenSlope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method trend}. */
@Command(name = "trend", description = "Mann-Kendall test and Sen's slope.")
final class TrendMethod extends Method {
  @Option(
      names = "--values",
      required = true,
      paramLabel = "FILE",
      description = "CSV with value, in order of time; an empty cell is a missing value.")
  private String values;

  @Option(
      names = "--correction",
      defaultValue = "none",
      description = "none or hamed-rao (autocorrelation). Default: none.")
  private String correction;

  @Override
  void run(Output output) {
    if (!correction.equals("none") && !correction.equals("hamed-rao")) {
      throw wrongUse("--correction is none or hamed-rao, not " + correction);
    }
    double[] x = Table.read(values, List.of("value"), List.of()).numbers("value");
    MannKendall test =
        MannKendall.test(
            x,
            correction.equals("none")
                ? MannKendall.Correction.NONE
                : MannKendall.Correction.HAMED_RAO);
    SenSlope slope = SenSlope.of(x);
    output.summary("s", test.s());
    output.summary("variance", test.variance());
    output.summary("z", test.z());
    output.summary("p", test.p());
    output.summary("tau", test.tau());
    output.summary("slope", slope.slope());
    output.summary("intercept", slope.intercept());
  }
}
