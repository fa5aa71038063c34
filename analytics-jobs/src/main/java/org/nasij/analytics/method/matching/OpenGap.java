package org.nasij.analytics.method.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The gap of an area and theme, as money can close it.
 *
 * <p>Priority falls while a gap is closed, because the gap is a factor of it: P is proportional to
 * gap^(1/3) (METHOD 6). A dirham that comes when the share f is closed counts weight * (1 -
 * f)^(1/3).
 *
 * @param theme theme code
 * @param areaCode area code
 * @param weight of the gap as it stands, 0..1: its priority over the highest priority of its theme,
 *     so that relative gaps of two themes are not compared
 * @param closingMad what closes it whole: places lacking * MAD per place; above 0
 */
public record OpenGap(String theme, String areaCode, double weight, double closingMad) {
  /** From the highest weight; equal ones by theme, area and position. */
  static final Comparator<Slice> ORDER =
      Comparator.comparingDouble(Slice::weight)
          .reversed()
          .thenComparing(slice -> slice.gap().theme())
          .thenComparing(slice -> slice.gap().areaCode())
          .thenComparingInt(Slice::position);

  /**
   * @throws IllegalArgumentException if a weight or an amount cannot be
   */
  public OpenGap {
    if (!(weight >= 0 && weight <= 1 && closingMad > 0 && Double.isFinite(closingMad))) {
      throw new IllegalArgumentException(
          "Not a gap: " + theme + ", " + areaCode + ", " + weight + ", " + closingMad);
    }
  }

  /**
   * A part of a gap.
   *
   * @param position 0 for one that is taken whole or not at all, else from 1
   * @param weight mean over the part, 0..1
   * @param mad its size
   */
  record Slice(OpenGap gap, int position, double weight, double mad) {}

  /**
   * The gap in equal parts, the first of them, if there is a smallest ticket, as large as that and
   * indivisible. Weights fall from part to part.
   *
   * @param smallestMad the smallest ticket, 0 for none; at most {@link #closingMad}
   */
  List<Slice> slices(int parts, double smallestMad) {
    double start = smallestMad / closingMad;
    List<Slice> slices = new ArrayList<>();
    if (start > 0) {
      slices.add(new Slice(this, 0, meanWeight(0, start), smallestMad));
    }
    for (int part = 1; part <= parts; part++) {
      double from = Math.max(start, (part - 1) / (double) parts);
      double to = part / (double) parts;
      if (to > from) {
        slices.add(new Slice(this, part, meanWeight(from, to), (to - from) * closingMad));
      }
    }
    return slices;
  }

  /** The mean of weight * (1 - f)^(1/3) over shares f of the gap. */
  private double meanWeight(double from, double to) {
    return weight * 0.75 * (power(1 - from) - power(1 - to)) / (to - from);
  }

  private static double power(double base) {
    return Math.pow(base, 4.0 / 3);
  }

  /**
   * What an amount is worth, in MAD weighted by priority.
   *
   * @param mad 0 to {@link #closingMad}
   */
  double worth(int parts, double mad) {
    double worth = 0;
    double left = mad;
    for (Slice slice : slices(parts, 0)) {
      double taken = Math.max(0, Math.min(left, slice.mad()));
      worth += taken * slice.weight();
      left -= taken;
    }
    return worth;
  }
}
