package org.nasij.analytics.cli.method;

import java.util.List;
import java.util.Map;
import org.nasij.analytics.method.composite.CompositeModel;
import org.nasij.analytics.method.composite.RankUncertainty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nasij method ranks}. */
@Command(
    name = "ranks",
    description = "How sure the ranks of a composite index are when its weights vary.")
final class RanksMethod extends Method {
  @Mixin private CompositeOptions options;

  @Option(
      names = "--draws",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Draws of the weights. Default: 1000.")
  private int draws;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Default: 1.")
  private long seed;

  @Option(
      names = "--spread",
      defaultValue = "0.25",
      paramLabel = "X",
      description = "Each weight is drawn from w (1 - X) to w (1 + X). Default: .25.")
  private double spread;

  @Option(
      names = "--top",
      defaultValue = "10",
      paramLabel = "K",
      description = "Also the share of draws in the top K. Default: 10.")
  private int top;

  @Override
  void run(Output output) {
    CompositeModel model = options.model();
    Table table = options.data();
    Map<String, Integer> ids = table.ids("id");
    List<RankUncertainty> ranks =
        RankUncertainty.of(options.composite(model, table), model, draws, seed, spread, top);
    output.header("id", "median", "low", "high", "p_top");
    ids.forEach(
        (id, i) -> {
          RankUncertainty rank = ranks.get(i);
          output.row(id, rank.median(), rank.low(), rank.high(), rank.top());
        });
  }
}
