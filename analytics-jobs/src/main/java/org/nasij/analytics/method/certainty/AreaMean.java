package org.nasij.analytics.method.certainty;

/** The mean of a figure over the communes of an area, weighted by need. */
final class AreaMean {
  private AreaMean() {}

  /**
   * The mean; of a single commune its own value.
   *
   * @param communes of the area, at least one
   * @param weights by commune, persons; one without any is left out
   * @param values by commune
   * @return NaN where no commune has a weight
   */
  static double of(int[] communes, double[] weights, double[] values) {
    if (communes.length == 1) {
      return values[communes[0]];
    }
    double sum = 0;
    double weight = 0;
    for (int commune : communes) {
      if (weights[commune] > 0) {
        sum += weights[commune] * values[commune];
        weight += weights[commune];
      }
    }
    return sum / weight;
  }
}
