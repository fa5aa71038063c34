package org.nasij.analytics.cli.method;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One method: reads, computes, writes. */
@Command(mixinStandardHelpOptions = true)
abstract class Method implements Callable<Integer> {
  @Spec private CommandSpec spec;

  abstract void run(Output output);

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    run(new Output(out, err));
    out.flush();
    err.flush();
    return 0;
  }

  /** Wrong use: an option is missing or does not go with another. */
  final CommandLine.ParameterException wrongUse(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
