package org.nasij.analytics.cli.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.analytics.method.siting.MaximalCovering;
import org.nasij.analytics.method.siting.PMedian;
import org.nasij.analytics.method.siting.SetCovering;
import org.nasij.analytics.method.siting.SitingProblem;
import org.nasij.analytics.method.siting.SitingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nasij method siting}. */
@Command(name = "siting", description = "Where the next sites should go.")
final class SitingMethod extends Method {
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
      description =
          "CSV with site, value: what each site can take. mclp and lscp share a unit among sites, pmedian gives it to one.")
  private @Nullable String capacity;

  @Override
  void run(Output output) {
    if (model != Model.PMEDIAN && radius == null) {
      throw wrongUse("--radius is needed for " + model.name().toLowerCase(Locale.ROOT));
    }
    if (model != Model.LSCP && sites == null) {
      throw wrongUse("--sites is needed for " + model.name().toLowerCase(Locale.ROOT));
    }
    if (model == Model.LSCP && solver == Solver.GREEDY) {
      throw wrongUse("lscp is always solved exactly");
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
      double total = Arrays.stream(problem.weights()).sum();
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
        throw new InputException("--fixed: the site " + site + " is not in " + costs.file() + ".");
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
      Arrays.fill(capacities, Double.NaN);
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
