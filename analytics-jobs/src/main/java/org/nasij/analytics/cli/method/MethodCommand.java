package org.nasij.analytics.cli.method;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.access.AccessVariant;
import org.nasij.analytics.method.access.StepDecay;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.composite.Composite;
import org.nasij.analytics.method.composite.CompositeModel;
import org.nasij.analytics.method.composite.RankUncertainty;
import org.nasij.analytics.method.inequality.Inequality;
import org.nasij.analytics.method.mean.Mean;
import org.nasij.analytics.method.rates.EmpiricalBayes;
import org.nasij.analytics.method.significance.Adjustment;
import org.nasij.analytics.method.siting.MaximalCovering;
import org.nasij.analytics.method.siting.PMedian;
import org.nasij.analytics.method.siting.SetCovering;
import org.nasij.analytics.method.siting.SitingProblem;
import org.nasij.analytics.method.siting.SitingResult;
import org.nasij.analytics.method.spatial.GlobalStatistic;
import org.nasij.analytics.method.spatial.LocalG;
import org.nasij.analytics.method.spatial.Neighbours;
import org.nasij.analytics.method.trend.MannKendall;
import org.nasij.analytics.method.trend.SenSlope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nasij method NAME}: each method of the project on plain CSV. */
@Command(
    name = "method",
    mixinStandardHelpOptions = true,
    description = {
      "Runs one of the methods the maps are made with on your own CSV files, so that anyone can check or reuse it.",
      "Columns are found by their names in the header, others are ignored; - reads standard input. The result is CSV on"
          + " standard output, the summary key=value lines on standard error. Limits include their value; an empty cell"
          + " is a missing number."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong use", "3:the data cannot be used"},
    subcommands = {
      MethodCommand.Access.class,
      MethodCommand.Siting.class,
      MethodCommand.Spatial.class,
      MethodCommand.Rates.class,
      MethodCommand.InequalityOf.class,
      MethodCommand.Trend.class,
      MethodCommand.Adjust.class,
      MethodCommand.MeanOf.class,
      MethodCommand.CompositeOf.class,
      MethodCommand.Ranks.class
    })
public final class MethodCommand implements Runnable {
  @Spec private CommandSpec spec;

  /**
   * The command, ready to run: data that cannot be used ends with code 3 and one line that says
   * why.
   */
  public static CommandLine commandLine() {
    return new CommandLine(new MethodCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              command
                  .getErr()
                  .println(
                      "nasij method " + command.getCommandName() + ": " + exception.getMessage());
              command.getErr().flush();
              return exception instanceof InputException
                      || exception instanceof IllegalArgumentException
                  ? 3
                  : 1;
            });
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Name a method: " + String.join(", ", spec.subcommands().keySet()));
  }

  /** One method: reads, computes, writes. */
  @Command(mixinStandardHelpOptions = true)
  abstract static class Method implements Callable<Integer> {
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

  private static Neighbours neighbours(String file, Map<String, Integer> ids, String idFile) {
    Table table = Table.read(file, List.of("id", "neighbour"), List.of());
    int[] from = table.positions("id", ids, idFile);
    int[] to = table.positions("neighbour", ids, idFile);
    List<Set<Integer>> lists = new ArrayList<>();
    ids.keySet().forEach(id -> lists.add(new TreeSet<>()));
    for (int i = 0; i < from.length; i++) {
      if (from[i] == to[i]) {
        throw new InputException(
            table.file()
                + ", row "
                + (i + 2)
                + ": "
                + table.text("id").get(i)
                + " is named as its own neighbour. Leave such rows out; gistar and the spatial rates add the unit themselves.");
      }
      lists.get(from[i]).add(to[i]);
    }
    return new Neighbours(lists);
  }

  @Command(name = "access", description = "Access to services: who can reach how much supply.")
  static final class Access extends Method {
    enum Variant {
      TWO_SFCA("2sfca", AccessVariant.TWO_STEP, "binary"),
      E2SFCA("e2sfca", AccessVariant.ENHANCED_TWO_STEP, "bands"),
      THREE_SFCA("3sfca", AccessVariant.THREE_STEP, "bands"),
      M2SFCA("m2sfca", AccessVariant.MODIFIED_TWO_STEP, "bands"),
      GRAVITY("gravity", AccessVariant.GRAVITY, "");

      private final String code;
      private final AccessVariant variant;
      private final String decay;

      Variant(String code, AccessVariant variant, String decay) {
        this.code = code;
        this.variant = variant;
        this.decay = decay;
      }

      @Override
      public String toString() {
        return code;
      }

      static Variant ofCode(String code) {
        return java.util.Arrays.stream(values())
            .filter(variant -> variant.code.equals(code))
            .findFirst()
            .orElseThrow(() -> new CommandLine.TypeConversionException("no variant " + code));
      }
    }

    private static final double DEFAULT_CATCHMENT = 30;

    @Option(
        names = "--variant",
        required = true,
        converter = VariantConverter.class,
        description = "2sfca, e2sfca, 3sfca, m2sfca or gravity.")
    private Variant variant;

    @Option(
        names = "--demand",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, value: who needs.")
    private String demand;

    @Option(
        names = "--supply",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, value: what is offered.")
    private String supply;

    @Option(
        names = "--cost",
        required = true,
        paramLabel = "FILE",
        description = "CSV with origin (demand), destination (supply), cost.")
    private String cost;

    @Option(
        names = "--max-cost",
        paramLabel = "X",
        description = "Costs above it do not count; it does itself.")
    private @Nullable Double maxCost;

    @Option(
        names = "--decay",
        description =
            "binary, bands, gaussian, inverse or power. Default: binary for 2sfca, bands for e2sfca, 3sfca and m2sfca; gravity needs it.")
    private @Nullable String decay;

    @Option(
        names = "--weights",
        paramLabel = "10:1,20:.68,30:.22",
        description =
            "Bands: up to and with each cost, its weight. Default: 1, .68, .22 at thirds of --max-cost, 30 if absent.")
    private @Nullable String bands;

    @Option(names = "--sigma", paramLabel = "X", description = "Gaussian: exp(-cost^2 / (2 X^2)).")
    private @Nullable Double sigma;

    @Option(names = "--exponent", paramLabel = "A", description = "Power: (cost / scale)^A.")
    private @Nullable Double exponent;

    @Option(
        names = "--scale",
        defaultValue = "1",
        paramLabel = "S",
        description = "Power: see --exponent. Default: 1.")
    private double scale;

    @Override
    void run(Output output) {
      DoubleUnaryOperator weight = weight();
      Table demands = Table.read(demand, List.of("id", "value"), List.of());
      Map<String, Integer> demandIds = demands.ids("id");
      Table supplies = Table.read(supply, List.of("id", "value"), List.of());
      Map<String, Integer> supplyIds = supplies.ids("id");
      double[] persons = demands.amounts("value");
      double[] places = supplies.amounts("value");
      TravelPairs pairs = pairs(demandIds, demands.file(), supplyIds, supplies.file());
      AccessVariant.Result result =
          variant.variant.compute(
              pairs, persons, places, maxCost == null ? Double.POSITIVE_INFINITY : maxCost, weight);
      output.header("id", "access");
      demandIds.forEach((id, i) -> output.row(id, result.access()[i]));
      output.summary("unreachable", result.unreachable());
    }

    private TravelPairs pairs(
        Map<String, Integer> demandIds,
        String demandFile,
        Map<String, Integer> supplyIds,
        String supplyFile) {
      Table costs = Table.read(cost, List.of("origin", "destination", "cost"), List.of());
      int[] origins = costs.positions("origin", demandIds, demandFile);
      int[] destinations = costs.positions("destination", supplyIds, supplyFile);
      double[] amounts = costs.amounts("cost");
      TravelPairs.Builder pairs = TravelPairs.builder(supplyIds.size());
      Set<Long> seen = new HashSet<>();
      for (int i = 0; i < amounts.length; i++) {
        if (!seen.add((long) origins[i] * supplyIds.size() + destinations[i])) {
          throw new InputException(
              costs.file()
                  + ", row "
                  + (i + 2)
                  + ": the pair "
                  + costs.text("origin").get(i)
                  + ", "
                  + costs.text("destination").get(i)
                  + " stands there already. Leave one of the two out.");
        }
        pairs.add(destinations[i], origins[i], amounts[i]);
      }
      return pairs.build();
    }

    private DoubleUnaryOperator weight() {
      String kind = decay == null ? variant.decay : decay;
      return switch (kind) {
        case "binary" -> cost -> 1;
        case "bands" -> steps();
        case "gaussian" -> {
          if (sigma == null || !(sigma > 0)) {
            throw wrongUse("--sigma above 0 is needed for --decay gaussian");
          }
          double width = sigma;
          yield cost -> Math.exp(-cost * cost / (2 * width * width));
        }
        case "inverse" -> cost -> 1 / cost;
        case "power" -> {
          if (exponent == null || !(scale > 0)) {
            throw wrongUse("--exponent, and a --scale above 0, are needed for --decay power");
          }
          double power = exponent;
          yield cost -> Math.pow(cost / scale, power);
        }
        case "" ->
            throw wrongUse(
                "--decay is needed for gravity: binary, bands, gaussian, inverse or power");
        default ->
            throw wrongUse("--decay is binary, bands, gaussian, inverse or power, not " + kind);
      };
    }

    private DoubleUnaryOperator steps() {
      NavigableMap<Double, Double> steps = new TreeMap<>();
      if (bands == null) {
        double last = maxCost == null ? DEFAULT_CATCHMENT : maxCost;
        for (StepDecay.Band band : StepDecay.ENHANCED.bands()) {
          steps.put(band.endShare() * last, band.weight());
        }
      } else {
        for (String band : bands.split(",", -1)) {
          String[] parts = band.split(":", -1);
          try {
            if (parts.length != 2
                || steps.put(Double.valueOf(parts[0]), Double.valueOf(parts[1])) != null) {
              throw wrongUse(
                  "--weights looks like 10:1,20:.68,30:.22, each cost once; not " + bands);
            }
          } catch (NumberFormatException e) {
            throw wrongUse("--weights looks like 10:1,20:.68,30:.22, not " + bands);
          }
        }
      }
      return cost -> {
        Map.Entry<Double, Double> step = steps.ceilingEntry(cost);
        return step == null ? 0 : step.getValue();
      };
    }

    static final class VariantConverter implements CommandLine.ITypeConverter<Variant> {
      @Override
      public Variant convert(String value) {
        return Variant.ofCode(value);
      }
    }
  }

  @Command(name = "siting", description = "Where the next sites should go.")
  static final class Siting extends Method {
    enum Model {
      MCLP,
      LSCP,
      PMEDIAN
    }

    enum Solver {
      EXACT,
      GREEDY
    }

    @Option(
        names = "--model",
        required = true,
        description =
            "mclp: cover most demand with K sites; lscp: cover all with the fewest; pmedian: least weighted cost with K sites.")
    private Model model;

    @Option(
        names = "--demand",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, value.")
    private String demand;

    @Option(
        names = "--cost",
        required = true,
        paramLabel = "FILE",
        description = "CSV with site, demand, cost.")
    private String cost;

    @Option(
        names = "--radius",
        paramLabel = "X",
        description = "Largest cost that still covers, inclusive (mclp, lscp).")
    private @Nullable Double radius;

    @Option(
        names = "--sites",
        paramLabel = "K",
        description = "Sites open in all, fixed ones included (mclp, pmedian).")
    private @Nullable Integer sites;

    @Option(
        names = "--solver",
        defaultValue = "EXACT",
        description = "exact (proven best) or greedy. Default: exact.")
    private Solver solver;

    @Option(
        names = "--fixed",
        split = ",",
        paramLabel = "a,b",
        description = "Sites that are open in any case.")
    private List<String> fixed = List.of();

    @Option(
        names = "--capacity",
        paramLabel = "FILE",
        description = "CSV with site, value: what each site can take.")
    private @Nullable String capacity;

    @Override
    void run(Output output) {
      if (model != Model.PMEDIAN && radius == null) {
        throw wrongUse("--radius is needed for " + model.name().toLowerCase(Locale.ROOT));
      }
      if (model != Model.LSCP && sites == null) {
        throw wrongUse("--sites is needed for " + model.name().toLowerCase(Locale.ROOT));
      }
      if (model == Model.LSCP && (solver == Solver.GREEDY || capacity != null)) {
        throw wrongUse("lscp is solved exactly and without capacities");
      }
      SitingProblem problem = problem();
      double reach = radius == null ? Double.POSITIVE_INFINITY : radius;
      int count = sites == null ? 0 : sites;
      SitingResult result =
          switch (model) {
            case MCLP ->
                solver == Solver.EXACT
                    ? MaximalCovering.exact(problem, reach, count)
                    : MaximalCovering.greedy(problem, reach, count);
            case LSCP -> SetCovering.exact(problem, reach);
            case PMEDIAN ->
                solver == Solver.EXACT
                    ? PMedian.exact(problem, count)
                    : PMedian.greedy(problem, count);
          };
      output.header("site", "order", "gain");
      for (SitingResult.Choice choice : result.choices()) {
        output.row(
            problem.sites().get(choice.site()),
            choice.order(),
            Double.isNaN(choice.gain()) ? "" : choice.gain());
      }
      output.summary("objective", result.objective());
      output.summary("bound", result.bound());
      output.summary("uncovered", result.uncovered());
      if (model == Model.PMEDIAN) {
        double total = java.util.Arrays.stream(problem.weights()).sum();
        output.summary("mean", total == 0 ? Double.NaN : result.objective() / total);
      }
    }

    private SitingProblem problem() {
      Table demands = Table.read(demand, List.of("id", "value"), List.of());
      Map<String, Integer> demandIds = demands.ids("id");
      Table costs = Table.read(cost, List.of("site", "demand", "cost"), List.of());
      Map<String, Integer> siteIds = new LinkedHashMap<>();
      costs.text("site").forEach(site -> siteIds.putIfAbsent(site, siteIds.size()));
      Set<Integer> open = new HashSet<>();
      for (String site : fixed) {
        Integer position = siteIds.get(site);
        if (position == null) {
          throw new InputException(
              "--fixed: the site " + site + " is not in " + costs.file() + ".");
        }
        open.add(position);
      }
      double[] capacities = null;
      if (capacity != null) {
        Table table = Table.read(capacity, List.of("site", "value"), List.of());
        table.ids("site");
        int[] positions = table.positions("site", siteIds, costs.file());
        double[] values = table.amounts("value");
        capacities = new double[siteIds.size()];
        java.util.Arrays.fill(capacities, Double.NaN);
        for (int i = 0; i < positions.length; i++) {
          capacities[positions[i]] = values[i];
        }
        List<String> without = new ArrayList<>();
        for (String site : siteIds.keySet()) {
          if (Double.isNaN(capacities[siteIds.getOrDefault(site, 0)])) {
            without.add(site);
          }
        }
        if (!without.isEmpty()) {
          throw new InputException(
              table.file()
                  + ": no capacity for "
                  + String.join(", ", without.subList(0, Math.min(5, without.size())))
                  + " ("
                  + without.size()
                  + " sites in all).");
        }
      }
      return new SitingProblem(
          List.copyOf(siteIds.keySet()),
          List.copyOf(demandIds.keySet()),
          demands.amounts("value"),
          costs.positions("site", siteIds, costs.file()),
          costs.positions("demand", demandIds, demands.file()),
          costs.amounts("cost"),
          open,
          capacities);
    }
  }

  @Command(name = "spatial", description = "Spatial association and hot spots.")
  static final class Spatial extends Method {
    enum Statistic {
      MORAN,
      G,
      GI,
      GISTAR
    }

    private static final double HOTSPOT_LEVEL = 0.05;

    @Option(
        names = "--statistic",
        required = true,
        description = "moran, g (one figure for all), gi or gistar (one per unit).")
    private Statistic statistic;

    @Option(
        names = "--values",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, value.")
    private String values;

    @Option(
        names = "--neighbours",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, neighbour; names no unit itself.")
    private String neighbours;

    @Option(
        names = "--weights",
        description =
            "binary or row. Default: row for moran, binary for gi and gistar; g is always binary.")
    private Neighbours.@Nullable Weighting weights;

    @Option(names = "--p", defaultValue = "TWO", description = "one or two tails. Default: two.")
    private GlobalStatistic.Tails tails;

    @Override
    void run(Output output) {
      Table table = Table.read(values, List.of("id", "value"), List.of());
      Map<String, Integer> ids = table.ids("id");
      double[] x = table.numbers("value");
      Neighbours around = neighbours(neighbours, ids, table.file());
      output.header("id", "z", "p", "hotspot");
      if (statistic == Statistic.MORAN || statistic == Statistic.G) {
        if (statistic == Statistic.G && weights == Neighbours.Weighting.ROW) {
          throw wrongUse("g takes binary weights only");
        }
        GlobalStatistic result =
            statistic == Statistic.MORAN
                ? GlobalStatistic.moran(
                    x, around, weights == null ? Neighbours.Weighting.ROW : weights, tails)
                : GlobalStatistic.g(x, around, tails);
        output.summary("statistic", result.value());
        output.summary("expected", result.expected());
        output.summary("z", result.z());
        output.summary("p", result.p());
        return;
      }
      double[] z =
          LocalG.scores(
              x,
              around,
              weights == null ? Neighbours.Weighting.BINARY : weights,
              statistic == Statistic.GISTAR);
      double[] p = java.util.Arrays.stream(z).map(tails::p).toArray();
      double[] adjusted = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
      int high = 0;
      int low = 0;
      int i = 0;
      for (String id : ids.keySet()) {
        boolean significant = adjusted[i] <= HOTSPOT_LEVEL;
        high += significant && z[i] > 0 ? 1 : 0;
        low += significant && z[i] < 0 ? 1 : 0;
        output.row(id, z[i], p[i], significant ? (z[i] > 0 ? "high" : "low") : "none");
        i++;
      }
      output.summary("high", high);
      output.summary("low", low);
      output.summary("without_neighbours", around.islands().size());
    }
  }

  @Command(name = "rates", description = "Rates of small areas, smoothed by empirical Bayes.")
  static final class Rates extends Method {
    @Option(
        names = "--kind",
        required = true,
        description = "empirical-bayes or spatial-empirical-bayes.")
    private String kind;

    @Option(
        names = "--data",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, events, base.")
    private String data;

    @Option(
        names = "--neighbours",
        paramLabel = "FILE",
        description = "CSV with id, neighbour (the spatial kind adds the unit itself).")
    private @Nullable String neighbours;

    @Override
    void run(Output output) {
      boolean spatial = kind.equals("spatial-empirical-bayes");
      if (!spatial && !kind.equals("empirical-bayes")) {
        throw wrongUse("--kind is empirical-bayes or spatial-empirical-bayes, not " + kind);
      }
      if (spatial && neighbours == null) {
        throw wrongUse("--neighbours is needed for spatial-empirical-bayes");
      }
      Table table = Table.read(data, List.of("id", "events", "base"), List.of());
      Map<String, Integer> ids = table.ids("id");
      double[] events = table.amounts("events");
      double[] base = table.amounts("base");
      double[] rates =
          neighbours != null && spatial
              ? EmpiricalBayes.smooth(events, base, neighbours(neighbours, ids, table.file()))
              : EmpiricalBayes.smooth(events, base);
      output.header("id", "rate");
      ids.forEach((id, i) -> output.row(id, rates[i]));
    }
  }

  @Command(name = "inequality", description = "Inequality between areas.")
  static final class InequalityOf extends Method {
    enum Index {
      GINI,
      THEIL,
      CONCENTRATION
    }

    @Option(names = "--index", required = true, description = "gini, theil or concentration.")
    private Index index;

    @Option(
        names = "--values",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, value; theil: group; concentration: rank (ascending).")
    private String values;

    @Override
    void run(Output output) {
      boolean concentration = index == Index.CONCENTRATION;
      Table table =
          Table.read(
              values,
              concentration ? List.of("id", "value", "rank") : List.of("id", "value"),
              List.of("group"));
      table.ids("id");
      double[] x = table.amounts("value");
      switch (index) {
        case GINI -> output.summary("value", Inequality.gini(x));
        case CONCENTRATION ->
            output.summary("value", Inequality.concentration(x, table.numbers("rank")));
        case THEIL -> {
          if (table.has("group")) {
            Inequality.Decomposition parts = Inequality.theil(x, table.text("group"));
            output.summary("value", parts.total());
            output.summary("between", parts.between());
            output.summary("within", parts.within());
          } else {
            output.summary("value", Inequality.theil(x));
          }
        }
      }
    }
  }

  @Command(name = "trend", description = "Mann-Kendall test and Sen's slope.")
  static final class Trend extends Method {
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

  @Command(name = "adjust", description = "Adjusts p-values for many tests.")
  static final class Adjust extends Method {
    enum Kind {
      HOLM,
      BONFERRONI,
      BH
    }

    @Option(
        names = "--kind",
        required = true,
        description = "holm, bonferroni or bh (Benjamini-Hochberg).")
    private Kind kind;

    @Option(
        names = "--level",
        defaultValue = "0.05",
        description = "Rejected where the adjusted value is at most this. Default: .05.")
    private double level;

    @Option(
        names = "--values",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id, p.")
    private String values;

    @Override
    void run(Output output) {
      Table table = Table.read(values, List.of("id", "p"), List.of());
      Map<String, Integer> ids = table.ids("id");
      double[] p = table.numbers("p");
      double[] adjusted =
          (switch (kind) {
                case HOLM -> Adjustment.HOLM;
                case BONFERRONI -> Adjustment.BONFERRONI;
                case BH -> Adjustment.BENJAMINI_HOCHBERG;
              })
              .adjust(p);
      output.header("id", "p", "adjusted", "rejected");
      int rejected = 0;
      int i = 0;
      for (String id : ids.keySet()) {
        boolean isRejected = adjusted[i] <= level;
        rejected += isRejected ? 1 : 0;
        output.row(id, p[i], adjusted[i], isRejected);
        i++;
      }
      output.summary("rejected", rejected);
    }
  }

  @Command(name = "mean", description = "Weighted means.")
  static final class MeanOf extends Method {
    @Option(names = "--kind", required = true, description = "arithmetic, geometric or harmonic.")
    private Mean kind;

    @Option(
        names = "--values",
        required = true,
        paramLabel = "FILE",
        description = "CSV with value and, if wanted, weight.")
    private String values;

    @Override
    void run(Output output) {
      Table table = Table.read(values, List.of("value"), List.of("weight"));
      double[] weights;
      if (table.has("weight")) {
        weights = table.amounts("weight");
      } else {
        weights = new double[table.size()];
        java.util.Arrays.fill(weights, 1);
      }
      output.summary("value", kind.of(table.numbers("value"), weights));
    }
  }

  /** The options a composite and its ranks share. */
  static final class CompositeOptions {
    @Option(
        names = "--data",
        required = true,
        paramLabel = "FILE",
        description = "CSV with id and the columns that the other file names.")
    private String data;

    @Option(
        names = "--meta",
        required = true,
        paramLabel = "FILE",
        description = "CSV with column, direction, minimum, maximum, weight, parent, denominator.")
    private String meta;

    @Option(
        names = "--impute",
        paramLabel = "group:COLUMN",
        description = "Put the mean of the group in the place of a missing value.")
    private @Nullable String impute;

    @Option(
        names = "--winsorise",
        defaultValue = "0",
        paramLabel = "N",
        description = "Draw in at most N outlying points a column. Default: none.")
    private int winsorise;

    @Option(
        names = "--mean",
        defaultValue = "ARITHMETIC",
        description = "arithmetic or geometric. Default: arithmetic.")
    private Mean mean;

    CompositeModel model() {
      Table table =
          Table.read(
              meta,
              List.of("column", "direction", "weight", "parent"),
              List.of("minimum", "maximum", "denominator"));
      table.ids("column");
      List<CompositeModel.Element> elements = new ArrayList<>();
      double[] directions = table.numbers("direction");
      double[] minimums = optional(table, "minimum");
      double[] maximums = optional(table, "maximum");
      double[] weights = table.numbers("weight");
      for (int i = 0; i < table.size(); i++) {
        String parent = table.text("parent").get(i);
        String denominator = table.has("denominator") ? table.text("denominator").get(i) : "";
        elements.add(
            new CompositeModel.Element(
                table.text("column").get(i),
                direction(table, i, directions[i]),
                minimums[i],
                maximums[i],
                Double.isNaN(weights[i]) ? 1 : weights[i],
                parent.isEmpty() ? null : parent,
                denominator.isEmpty() ? null : denominator));
      }
      return new CompositeModel(elements);
    }

    private static double[] optional(Table table, String column) {
      if (table.has(column)) {
        return table.numbers(column);
      }
      double[] missing = new double[table.size()];
      java.util.Arrays.fill(missing, Double.NaN);
      return missing;
    }

    /** An empty cell is 1: an aggregate is seldom turned. */
    private static int direction(Table table, int row, double value) {
      if (Double.isNaN(value) || value == 1) {
        return 1;
      }
      if (value == -1) {
        return -1;
      }
      throw new InputException(
          table.file()
              + ", row "
              + (row + 2)
              + ", column direction: must be 1 or -1, not "
              + value
              + ".");
    }

    Table data() {
      return Table.readAll(data);
    }

    Composite composite(CompositeModel model, Table table) {
      Map<String, double[]> columns = new LinkedHashMap<>();
      for (CompositeModel.Element indicator : model.indicators()) {
        columns.put(indicator.column(), table.numbers(indicator.column()));
        if (indicator.denominator() != null) {
          columns.put(indicator.denominator(), table.numbers(indicator.denominator()));
        }
      }
      List<String> groups = null;
      if (impute != null) {
        if (!impute.startsWith("group:")) {
          throw new InputException("--impute is group:COLUMN, not " + impute + ".");
        }
        groups = table.text(impute.substring("group:".length()));
      }
      if (mean == Mean.HARMONIC) {
        throw new InputException("--mean is arithmetic or geometric.");
      }
      return new Composite(model, columns, groups, winsorise, mean);
    }
  }

  @Command(name = "composite", description = "A composite index on any number of levels.")
  static final class CompositeOf extends Method {
    @Mixin private CompositeOptions options;

    @Override
    void run(Output output) {
      CompositeModel model = options.model();
      Table table = options.data();
      Map<String, Integer> ids = table.ids("id");
      Map<String, double[]> aggregates = options.composite(model, table).aggregates();
      List<String> header = new ArrayList<>(List.of("id"));
      header.addAll(aggregates.keySet());
      output.header(header.toArray(String[]::new));
      ids.forEach(
          (id, i) -> {
            List<Object> row = new ArrayList<>(List.of(id));
            aggregates.values().forEach(scores -> row.add(scores[i]));
            output.row(row.toArray());
          });
    }
  }

  @Command(
      name = "ranks",
      description = "How sure the ranks of a composite index are when its weights vary.")
  static final class Ranks extends Method {
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
}
