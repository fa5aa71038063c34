package org.nasij.analytics.method.siting;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A part of the choices: those in which some sites are open, some closed, and some units do not go
 * to some sites. Not thread-safe.
 */
final class Branch {
  private final ServiceModel model;
  private final BitSet open;
  private final BitSet closed;
  private final BitSet barred;
  private final double[] prices;
  private double bound;

  private Branch(
      ServiceModel model,
      BitSet open,
      BitSet closed,
      BitSet barred,
      double[] prices,
      double bound) {
    this.model = model;
    this.open = open;
    this.closed = closed;
    this.barred = barred;
    this.prices = prices;
    this.bound = bound;
  }

  /** All choices. */
  static Branch root(ServiceModel model) {
    BitSet open = new BitSet();
    model.fixed().forEach(open::set);
    Branch root =
        new Branch(
            model, open, new BitSet(), new BitSet(), model.firstPrices(), Double.NEGATIVE_INFINITY);
    root.settle();
    return root;
  }

  Branch copy() {
    return new Branch(
        model,
        (BitSet) open.clone(),
        (BitSet) closed.clone(),
        (BitSet) barred.clone(),
        prices.clone(),
        bound);
  }

  BitSet open() {
    return open;
  }

  boolean isOpen(int site) {
    return open.get(site);
  }

  boolean isClosed(int site) {
    return closed.get(site);
  }

  boolean isFree(int site) {
    return !open.get(site) && !closed.get(site);
  }

  IntStream free() {
    return IntStream.range(0, model.siteCount()).filter(this::isFree);
  }

  boolean anyFree() {
    return open.cardinality() + closed.cardinality() < model.siteCount();
  }

  /** How many more sites may be opened. */
  int openable() {
    return model.most() - open.cardinality();
  }

  /** A free site is open, or closed. */
  void settleSite(int site, boolean opened) {
    (opened ? open : closed).set(site);
    settle();
  }

  /** Where as many are open as may be the others are closed; where all may be they are opened. */
  private void settle() {
    if (openable() == 0) {
      closed.set(0, model.siteCount());
      closed.andNot(open);
    } else if (model.opening() == 0
        && openable() >= model.siteCount() - open.cardinality() - closed.cardinality()) {
      open.set(0, model.siteCount());
      open.andNot(closed);
    }
  }

  /** Whether a unit may go to a site, if that is open. */
  boolean allows(int unit, int site) {
    return barred.isEmpty() || !barred.get(site * model.unitCount() + unit);
  }

  /** A unit does not go to a site. */
  void bar(int unit, int site) {
    barred.set(site * model.unitCount() + unit);
  }

  /** A unit goes to a site and to no other. */
  void settleUnit(int unit, int site) {
    for (int other = 0; other < model.siteCount(); other++) {
      if (other != site) {
        bar(unit, other);
      }
    }
  }

  /** What the service of each unit is worth, as far as it is known. */
  double[] prices() {
    return prices;
  }

  /** None of the choices costs less. */
  double bound() {
    return bound;
  }

  /** Another bound, and the prices that prove it. */
  void raise(double to, double[] by) {
    if (to > bound) {
      bound = to;
      System.arraycopy(by, 0, prices, 0, by.length);
    }
  }
}
