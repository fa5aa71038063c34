package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The linear programme of a branch where covering costs nothing and sites are not limited: sites
 * may be open in part. Solved by ojAlgo's simplex.
 */
final class CoveringProgramme {
  private CoveringProgramme() {}

  /**
   * The best of the programme.
   *
   * @param openness how far each site is open, 0 to 1
   * @param prices what covering each unit is worth, 0 to what it costs to leave it
   */
  // Arrays that nobody else holds.
  @SuppressWarnings("ArrayRecordComponent")
  record Solution(double[] openness, double[] prices) {}

  /** Solves; empty where the solver does not, for reasons of its arithmetic. */
  static Optional<Solution> solve(ServiceModel model, Branch branch) {
    double scale = Arrays.stream(model.unserved()).max().orElse(0);
    BitSet covered = new BitSet();
    branch.open().stream()
        .forEach(site -> Arrays.stream(model.units()[site]).forEach(covered::set));
    ExpressionsBasedModel programme = new ExpressionsBasedModel();
    Expression[] rows = new Expression[model.unitCount()];
    Expression count = programme.newExpression("sites").upper(branch.openable());
    int[] free = branch.free().toArray();
    for (int site : free) {
      Variable open =
          programme.newVariable("open" + site).lower(0).upper(1).weight(model.opening() / scale);
      count.set(open, 1);
      for (int unit : model.units()[site]) {
        if (!covered.get(unit) && model.unserved()[unit] > 0) {
          if (rows[unit] == null) {
            rows[unit] = programme.newExpression("unit" + unit).lower(1);
          }
          rows[unit].set(open, 1);
        }
      }
    }
    for (int unit = 0; unit < rows.length; unit++) {
      if (rows[unit] != null) {
        double leaving = model.unserved()[unit] / scale;
        rows[unit].set(programme.newVariable("left" + unit).lower(0).upper(1).weight(leaving), 1);
      }
    }
    // Without the preparation of the model, in which the prices get lost.
    LinearSolver solver = LinearSolver.newSolver(programme);
    Optimisation.Result result = solver.solve();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] openness = new double[model.siteCount()];
    branch.open().stream().forEach(site -> openness[site] = 1);
    for (int i = 0; i < free.length; i++) {
      openness[free[i]] = result.doubleValue(i);
    }
    Map<String, Double> multipliers = new HashMap<>();
    result
        .getMatchedMultipliers()
        .forEach(each -> multipliers.put(each.getKey().left().getName(), each.doubleValue()));
    double[] prices = new double[rows.length];
    for (int unit = 0; unit < rows.length; unit++) {
      if (rows[unit] == null) {
        prices[unit] = covered.get(unit) ? 0 : model.unserved()[unit];
      } else {
        double price = Math.abs(multipliers.getOrDefault(rows[unit].getName(), 0.0)) * scale;
        prices[unit] = Math.min(price, model.unserved()[unit]);
      }
    }
    return Optional.of(new Solution(openness, prices));
  }
}
