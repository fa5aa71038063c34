package org.nasij.analytics.method.spatial;

import java.util.HashMap;
import java.util.Map;
import org.nasij.analytics.method.spatial.Neighbours.Weighting;

/** A sparse matrix of spatial weights; every weight of a row is the same. */
final class Weights {
  private final int[][] lists;
  private final double[] weight;
  private final boolean self;

  Weights(int[][] lists, Weighting weighting, boolean self) {
    this.lists = lists;
    this.self = self;
    weight = new double[lists.length];
    for (int i = 0; i < lists.length; i++) {
      int count = lists[i].length + (self ? 1 : 0);
      weight[i] = count == 0 ? 0 : weighting == Weighting.ROW ? 1.0 / count : 1;
    }
  }

  int size() {
    return lists.length;
  }

  double rowSum(int i) {
    return weight[i] * (lists[i].length + (self ? 1 : 0));
  }

  /** The weighted sum of the values of a unit's neighbours. */
  double lag(int i, double[] values) {
    double sum = self ? values[i] : 0;
    for (int j : lists[i]) {
      sum += values[j];
    }
    return weight[i] * sum;
  }

  /**
   * S0, S1 and S2 of Cliff and Ord: sum w_ij; half the sum of (w_ij + w_ji)^2; sum of (row + column
   * sums)^2.
   */
  Sums sums() {
    double s0 = 0;
    double[] columns = new double[lists.length];
    Map<Long, Double> entries = new HashMap<>();
    for (int i = 0; i < lists.length; i++) {
      s0 += rowSum(i);
      for (int j : lists[i]) {
        columns[j] += weight[i];
        entries.put((long) i * lists.length + j, weight[i]);
      }
    }
    double s1 = 0;
    for (int i = 0; i < lists.length; i++) {
      for (int j : lists[i]) {
        Double back = entries.get((long) j * lists.length + i);
        // A pair named one way only stands once in this loop, though it has two halves in the sum.
        double both = weight[i] + (back == null ? 0 : back);
        s1 += back == null ? 2 * both * both : both * both;
      }
    }
    double s2 = 0;
    for (int i = 0; i < lists.length; i++) {
      double sum = rowSum(i) + columns[i];
      s2 += sum * sum;
    }
    return new Sums(s0, s1 / 2, s2);
  }

  record Sums(double s0, double s1, double s2) {}
}
