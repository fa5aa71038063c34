package org.nasij.analytics.method.siting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Covering by one site after the other: each time the one that adds most to what is left. With
 * capacities a site takes at most its own, from the units it reaches in proportion to what is left
 * of them. Not thread-safe.
 *
 * <p>Source: Nemhauser, Wolsey, Fisher, Mathematical Programming 14 (1978); lazy evaluation: Minoux
 * (1978).
 */
public final class GreedyCover {
  /** Which site comes first among those that add the same. */
  public enum Tie {
    /** The first in input order. */
    INPUT_ORDER,
    /**
     * The one with most left in its reach, where a larger site would find most to do; among those
     * the first in input order.
     */
    MOST_LEFT
  }

  /**
   * A site that was opened.
   *
   * @param site its position among the candidates
   * @param gain what it adds to what those before it cover
   */
  public record Step(int site, double gain) {}

  private record Marginal(int site, double gain, double left, int evaluatedAt) {}

  private final int[][] reach;
  private final double[] left;
  private final double @Nullable [] capacity;
  private final BitSet open = new BitSet();
  private final PriorityQueue<Marginal> queue;
  private double value;
  private int opened;

  /**
   * Nothing is open yet, and nothing covered.
   *
   * @param reach the units each candidate reaches, each once
   * @param weights of the units, 0 or more; not changed
   * @param capacity what each candidate can take, or null where that is not limited
   */
  public GreedyCover(int[][] reach, double[] weights, double @Nullable [] capacity, Tie tie) {
    this.reach = reach;
    this.left = weights.clone();
    this.capacity = capacity;
    Comparator<Marginal> order = Comparator.comparingDouble(Marginal::gain).reversed();
    if (tie == Tie.MOST_LEFT) {
      order = order.thenComparing(Comparator.comparingDouble(Marginal::left).reversed());
    }
    this.queue = new PriorityQueue<>(order.thenComparingInt(Marginal::site));
    for (int site = 0; site < reach.length; site++) {
      queue.add(evaluate(site));
    }
  }

  /** What is covered. */
  public double value() {
    return value;
  }

  /** Opens a site whatever it adds; one that is open already adds what it still can. */
  public Step open(int site) {
    double sum = sumLeft(site);
    double gain = limited(site, sum);
    for (int unit : reach[site]) {
      left[unit] = sum == 0 || gain == sum ? 0 : left[unit] * (1 - gain / sum);
    }
    value += gain;
    open.set(site);
    opened++;
    return new Step(site, gain);
  }

  /** The closed site that adds most, without opening it; empty: all are open. */
  public Optional<Step> best() {
    while (!queue.isEmpty()) {
      Marginal first = queue.peek();
      if (open.get(first.site())) {
        queue.poll();
      } else if (first.evaluatedAt() == opened) {
        return Optional.of(new Step(first.site(), first.gain()));
      } else {
        // What it adds can only have shrunk, so whatever stays behind it need not be looked at.
        queue.poll();
        queue.add(evaluate(first.site()));
      }
    }
    return Optional.empty();
  }

  /** The closed site that would add most if a given one could not be had; empty: there is none. */
  public Optional<Step> bestBut(int site) {
    boolean wasOpen = open.get(site);
    open.set(site);
    Optional<Step> other = best();
    open.set(site, wasOpen);
    if (!wasOpen) {
      queue.removeIf(marginal -> marginal.site() == site);
      queue.add(evaluate(site));
    }
    return other;
  }

  /**
   * What no choice of so many sites can cover more than, by the number of sites, 0 to {@code most}:
   * what is covered and the largest marginals there are. Open sites count as well: where their
   * capacity was spent on units that others reach, the best choice may still use them for what is
   * left.
   */
  public double[] bounds(int most) {
    double[] gains =
        IntStream.range(0, reach.length).mapToDouble(s -> limited(s, sumLeft(s))).toArray();
    Arrays.sort(gains);
    double[] bounds = new double[most + 1];
    bounds[0] = value;
    for (int sites = 1; sites <= most; sites++) {
      bounds[sites] = bounds[sites - 1] + (sites <= gains.length ? gains[gains.length - sites] : 0);
    }
    return bounds;
  }

  private Marginal evaluate(int site) {
    double sum = sumLeft(site);
    return new Marginal(site, limited(site, sum), sum, opened);
  }

  private double limited(int site, double sum) {
    return capacity == null ? sum : Math.min(capacity[site], sum);
  }

  private double sumLeft(int site) {
    double sum = 0;
    for (int unit : reach[site]) {
      sum += left[unit];
    }
    return sum;
  }
}
