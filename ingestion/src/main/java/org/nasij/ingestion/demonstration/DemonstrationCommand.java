package org.nasij.ingestion.demonstration;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nasij.geo.reference.ReferenceFiles;
import org.nasij.ingestion.schema.FileType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the demonstration world as a folder of CSV files, which {@code import} reads. */
@Command(
    name = "demonstration",
    mixinStandardHelpOptions = true,
    description =
        "Write an invented world on Morocco's real places, as the files of an association.")
public final class DemonstrationCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Where to write.")
  private Path folder;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed gives the same world (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "How large it is, above 0: 1 is 4,000 organizations (${DEFAULT-VALUE}).")
  private double scale;

  @Override
  public Integer call() throws Exception {
    if (!(scale > 0 && scale <= 1_000)) {
      throw new ParameterException(spec.commandLine(), "--scale is above 0 and at most 1000");
    }
    DemonstrationWorld world =
        DemonstrationWorld.generate(ReferenceFiles.areas(), ReferenceFiles.census(), seed, scale);
    world.write(folder);
    for (FileType type : FileType.values()) {
      spec.commandLine().getOut().printf("%-14s %,8d%n", type.code(), world.rows(type).size());
    }
    return 0;
  }
}
