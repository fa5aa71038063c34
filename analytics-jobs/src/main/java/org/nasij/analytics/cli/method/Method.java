package org.nasij.analytics.cli.method;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.nasij.analytics.method.siting.UnprovenException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One method: reads, computes, writes; data that cannot be used ends in one line that says why. */
@Command(mixinStandardHelpOptions = true)
abstract class Method implements Callable<Integer> {
  private static final int DATA_REFUSED = 3;

  @Spec private CommandSpec spec;

  abstract void run(Output output);

  @Override
  public final Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      run(new Output(out, err));
      return CommandLine.ExitCode.OK;
    } catch (InputException | IllegalArgumentException e) {
      err.println("nasij method " + spec.name() + ": " + e.getMessage());
      return DATA_REFUSED;
    } catch (UnprovenException e) {
      err.println("nasij method " + spec.name() + ": " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Wrong use: an option is missing or does not go with another. */
  final CommandLine.ParameterException wrongUse(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
