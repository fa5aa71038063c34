package org.nasij.analytics.method.siting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The exact choice of sites, by branch and bound. Branches open or close a site; where a unit goes
 * to one site whole, they then settle units. A branch is left where its {@link Relaxation} shows
 * that it holds nothing better. That is a bound at whatever prices of the units' service, and added
 * up from the problem itself: prices that are not the best cost time, never a wrong answer. They
 * are those of ojAlgo's linear programme where there is a small one, else they are adjusted step by
 * step.
 *
 * <p>Not thread-safe. Source: Geoffrion, Mathematical Programming Study 2 (1974); for covering:
 * Galvão and ReVelle, European Journal of Operational Research 88 (1996); steps: Held, Wolfe,
 * Crowder, Mathematical Programming 6 (1974).
 */
final class SiteSearch {
  /** Pairs of site and unit looked at, a measure that no machine changes: a few minutes. */
  private static final long MOST_WORK = 5_000_000_000L;

  private static final int ROOT_STEPS = 1000;
  private static final int BRANCH_STEPS = 100;
  private static final int STEPS_WITHOUT_GAIN = 20;

  /** What a pair counts in a linear programme. */
  private static final long PROGRAMME_WORK = 32;

  /** Of what is at stake: less than this is rounding. */
  private static final double ROUNDING = 1e-10;

  /**
   * The best choice of sites.
   *
   * @param cost infinite: none was found
   * @param bound none costs less; the cost itself where that is proven
   */
  record Found(BitSet open, double cost, double bound) {
    boolean proven() {
      return bound >= cost;
    }

    /**
     * This, if it serves all demand or may do so.
     *
     * @throws IllegalArgumentException if it is proven that no choice does
     */
    Found requireServed() {
      if (proven() && Double.isInfinite(cost)) {
        throw new IllegalArgumentException(
            "No choice of sites can serve all demand: units are out of reach or the capacities do not suffice");
      }
      return this;
    }
  }

  private final ServiceModel model;
  private final Relaxation relaxation;
  private final @Nullable WholeService whole;
  private final boolean covers;
  private final double step;
  private final Deque<Branch> left = new ArrayDeque<>();
  private Found best;
  private double limit;
  private long work;

  private SiteSearch(ServiceModel model) {
    this.model = model;
    this.relaxation = new Relaxation(model);
    this.whole = model.whole() ? new WholeService(model) : null;
    this.covers = model.covers();
    this.step = model.step();
    this.best = new Found(new BitSet(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    this.limit = Math.max(Double.MIN_NORMAL, model.highest()) * (1 + 1e-6) + step;
  }

  /**
   * The choice that costs least; where the search is given up, the best that was found.
   *
   * @param start a choice to begin with; empty: none
   */
  static Found least(ServiceModel model, BitSet start) {
    return least(model, start, MOST_WORK);
  }

  static Found least(ServiceModel model, BitSet start, long mostWork) {
    SiteSearch search = new SiteSearch(model);
    if (!start.isEmpty()) {
      search.keep(start, model.cost(start));
    }
    search.run(mostWork);
    // What is closed though it may be open adds nothing.
    for (int site = 0;
        model.opening() == 0 && search.best.open().cardinality() < model.most();
        site++) {
      search.best.open().set(site);
    }
    return search.best;
  }

  private void run(long mostWork) {
    Branch root = Branch.root(model);
    if (whole != null) {
      for (int unit = 0; unit < model.unitCount(); unit++) {
        for (int site = 0; site < model.siteCount(); site++) {
          if (!whole.fits(unit, site)) {
            root.bar(unit, site);
          }
        }
      }
    }
    left.push(root);
    double bound = Double.POSITIVE_INFINITY;
    while (!left.isEmpty()) {
      if (work + relaxation.work() > mostWork) {
        bound = left.stream().mapToDouble(Branch::bound).min().orElseThrow();
        break;
      }
      Branch branch = left.pop();
      if (!hopeless(branch.bound())) {
        look(branch, branch == root ? ROOT_STEPS : BRANCH_STEPS);
      }
    }
    best = new Found(best.open(), best.cost(), Math.min(best.cost(), bound));
  }

  private boolean hopeless(double bound) {
    double rounding = rounding();
    return Math.max(0, bound) >= limit - Math.max(rounding, step - rounding - ROUNDING);
  }

  private double rounding() {
    return ROUNDING * (model.all() ? limit : model.highest());
  }

  private void keep(BitSet open, double cost) {
    if (cost < limit) {
      limit = cost;
      best = new Found((BitSet) open.clone(), cost, Double.NEGATIVE_INFINITY);
    }
  }

  private void look(Branch branch, int steps) {
    if (!branch.anyFree() && whole == null) {
      keep(branch.open(), model.cost(branch.open()));
      return;
    }
    double[] openness = covers ? programme(branch) : null;
    if (openness == null) {
      openness = adjust(branch, steps);
    }
    if (hopeless(branch.bound())) {
      return;
    }
    relaxation.solve(branch, branch.prices());
    for (int site : branch.free().toArray()) {
      if (branch.isFree(site) && hopeless(relaxation.otherwise(site))) {
        branch.settleSite(site, relaxation.chosen().get(site));
      }
    }
    if (branch.anyFree()) {
      branchOnSite(branch, openness);
    } else if (whole != null) {
      branchOnUnit(branch, whole);
    } else {
      keep(branch.open(), model.cost(branch.open()));
    }
  }

  /** How far the linear programme opens each site; null: it was not solved. */
  private double @Nullable [] programme(Branch branch) {
    work += PROGRAMME_WORK * model.unitCount() * (model.unitCount() + model.siteCount());
    CoveringProgramme.Solution solution = CoveringProgramme.solve(model, branch).orElse(null);
    if (solution == null) {
      return null;
    }
    branch.raise(relaxation.solve(branch, solution.prices()), solution.prices());
    propose(branch, solution.openness());
    return solution.openness();
  }

  /**
   * Adjusts the prices step by step: up where a unit is not served, down where it is served twice.
   *
   * @return how often each site was open, lately
   */
  private double[] adjust(Branch branch, int steps) {
    double[] prices = branch.prices().clone();
    double[] openness = new double[model.siteCount()];
    double[] missing = new double[prices.length];
    double length = 1;
    int withoutGain = 0;
    for (int at = 0; at < steps && length > 1e-4; at++) {
      double gainFrom = branch.bound() + 1e-4 * Math.abs(limit - branch.bound());
      double bound = relaxation.solve(branch, prices);
      for (int site = 0; site < openness.length; site++) {
        double now = relaxation.chosen().get(site) ? 1 : 0;
        openness[site] = at == 0 ? now : 0.9 * openness[site] + 0.1 * now;
      }
      if (bound > branch.bound() && model.capacities() == null) {
        propose(branch, openness);
      }
      withoutGain = bound > gainFrom ? 0 : withoutGain + 1;
      branch.raise(bound, prices);
      if (withoutGain == STEPS_WITHOUT_GAIN) {
        length /= 2;
        withoutGain = 0;
        System.arraycopy(branch.prices(), 0, prices, 0, prices.length);
        bound = relaxation.solve(branch, prices);
      }
      double square = missing(prices, missing);
      if (square == 0 || hopeless(branch.bound())) {
        break;
      }
      double stride = length * Math.max(limit - bound, rounding()) / square;
      for (int unit = 0; unit < prices.length; unit++) {
        double price = prices[unit] + stride * missing[unit];
        prices[unit] = Math.max(0, Math.min(model.unserved()[unit], price));
      }
    }
    if (model.capacities() != null) {
      relaxation.solve(branch, branch.prices());
      propose(branch, openness);
    }
    return openness;
  }

  /**
   * How much of each unit is not served at the prices that were solved last, and its squares' sum.
   */
  private double missing(double[] prices, double[] missing) {
    Arrays.fill(missing, 1);
    BitSet chosen = relaxation.chosen();
    for (int site = chosen.nextSetBit(0); site >= 0; site = chosen.nextSetBit(site + 1)) {
      double[] shares = relaxation.shares(site);
      for (int k = 0; k < shares.length; k++) {
        missing[model.units()[site][k]] -= shares[k];
      }
    }
    double square = 0;
    for (int unit = 0; unit < missing.length; unit++) {
      boolean atEnd =
          missing[unit] > 0 ? prices[unit] >= model.unserved()[unit] : prices[unit] <= 0;
      missing[unit] = atEnd ? 0 : missing[unit];
      square += missing[unit] * missing[unit];
    }
    return square;
  }

  /** Tries a choice that is likely to be good. */
  private void propose(Branch branch, double[] openness) {
    BitSet open = likeliest(branch, openness);
    if (whole == null) {
      keep(open, model.cost(open));
      return;
    }
    int[] wished = new int[model.unitCount()];
    Arrays.fill(wished, WholeService.NOWHERE);
    for (int site : open.stream().toArray()) {
      for (int k = 0; k < model.units()[site].length; k++) {
        if (relaxation.shares(site)[k] > 0.5) {
          wished[model.units()[site][k]] = site;
        }
      }
    }
    keep(open, whole.cost(open, wished));
  }

  /** The sites that are likeliest open; where opening costs, as few of them as serve all. */
  private BitSet likeliest(Branch branch, double[] openness) {
    int[] order =
        branch
            .free()
            .boxed()
            .sorted(Comparator.comparingDouble(site -> -openness[site]))
            .mapToInt(Integer::intValue)
            .toArray();
    BitSet open = (BitSet) branch.open().clone();
    int most = Math.min(branch.openable(), order.length);
    for (int i = 0; i < most && (model.opening() == 0 || !servesAll(open)); i++) {
      open.set(order[i]);
    }
    for (int i = most - 1; i >= 0 && model.opening() > 0; i--) {
      boolean wasOpen = open.get(order[i]);
      open.clear(order[i]);
      open.set(order[i], wasOpen && !servesAll(open));
    }
    return open;
  }

  private boolean servesAll(BitSet open) {
    return Double.isFinite(model.cost(open));
  }

  private void branchOnSite(Branch branch, double[] openness) {
    int on =
        branch
            .free()
            .boxed()
            .min(Comparator.comparingDouble(site -> Math.abs(openness[site] - 0.5)))
            .orElseThrow();
    Branch opened = branch.copy();
    opened.settleSite(on, true);
    branch.settleSite(on, false);
    left.push(openness[on] >= 0.5 ? branch : opened);
    left.push(openness[on] >= 0.5 ? opened : branch);
  }

  /** Settles the unit that is furthest from going to one site: to each it may go to in turn. */
  private void branchOnUnit(Branch branch, WholeService service) {
    double[] split = new double[model.unitCount()];
    double[] most = new double[model.unitCount()];
    int[] choices = new int[model.unitCount()];
    int[] choice = new int[model.unitCount()];
    Arrays.fill(split, -1);
    for (int site : branch.open().stream().toArray()) {
      for (int k = 0; k < model.units()[site].length; k++) {
        int unit = model.units()[site][k];
        double share = relaxation.shares(site)[k];
        split[unit] += share;
        most[unit] = Math.max(most[unit], share);
        if (branch.allows(unit, site)) {
          choices[unit]++;
          choice[unit] = site;
        }
      }
    }
    int on = -1;
    double worst = -1;
    for (int unit = 0; unit < split.length; unit++) {
      double apart = (Math.abs(split[unit]) + 1 + split[unit] - most[unit]) * model.sizes()[unit];
      if (choices[unit] == 0) {
        return;
      }
      if (choices[unit] > 1 && apart > worst) {
        on = unit;
        worst = apart;
      }
    }
    if (on < 0) {
      keep(branch.open(), service.cost(choice));
      return;
    }
    for (int site : branch.open().stream().toArray()) {
      if (branch.allows(on, site)) {
        Branch child = branch.copy();
        child.settleUnit(on, site);
        left.push(child);
      }
    }
  }
}
